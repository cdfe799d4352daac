REM Opens each Word file named in a list, takes or leaves all tracked changes as LibreOffice's own menu does, and saves it as Word again.
REM Each line of the list: what to do (AcceptAllTrackedChanges, RejectAllTrackedChanges, or nothing), the file, the file to write, with tabs between.
Sub Run(list As String)
  Dim line As String
  Dim parts As Variant
  Dim handle As Integer
  handle = FreeFile
  Open list For Input As #handle
  Do While Not Eof(handle)
    Line Input #handle, line
    If line <> "" Then
      parts = Split(line, Chr(9))
      SettleOne(parts(0), parts(1), parts(2))
    End If
  Loop
  Close #handle
  StarDesktop.terminate()
End Sub

Sub SettleOne(act, source, target)
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, Array(Setting("Hidden", True)))
  If act <> "" Then
    createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch( _
      document.CurrentController.Frame, ".uno:" & act, "", 0, Array())
  End If
  document.storeToURL(ConvertToURL(target), Array(Setting("FilterName", "MS Word 2007 XML")))
  document.close(True)
End Sub

Function Setting(name As String, value As Variant) As Object
  Dim one As New com.sun.star.beans.PropertyValue
  one.Name = name
  one.Value = value
  Setting = one
End Function

; SPDX-License-Identifier: EUPL-1.2
; The installer for Windows, per user or per machine; made by packaging/build.py, which defines:
;   VERSION, FOUR_PARTS (a.b.c.d), FILES (a list of File commands), KILOBYTES, ICON, OUTPUT,
;   PUBLISHER, APP_ID (of the window and its shortcut: AppUserModelID),
;   PER_MACHINE (for all users; otherwise for one, without rights of an administrator),
;   SIGN (a command that signs the uninstaller; optional).
;
; It starts nothing by itself, changes no setting of Windows, and never touches a user's data.
; Exit codes: 0 done, 1 cancelled, 2 failed, 1618 the program is running (Intune tries again),
; 1638 a newer version is there.

Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
SetDateSave off
CRCCheck on

!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "WordFunc.nsh"
!include "Win\COM.nsh"
!include "Win\Propkey.nsh"

!define NAME "DGW Desktop"
!define PROG_ID "DGWDesktop.Session"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\DGW Desktop"

Name "${NAME}"
OutFile "${OUTPUT}"
BrandingText "${NAME} ${VERSION}"
!ifdef PER_MACHINE
  RequestExecutionLevel admin
  InstallDir "$PROGRAMFILES64\${NAME}"
  !define ROOT HKLM
  !define OTHER_ROOT HKCU
  !define CONTEXT all
  !define FOR_WHOM "voor alle gebruikers"
!else
  RequestExecutionLevel user
  InstallDir "$LOCALAPPDATA\Programs\${NAME}"
  !define ROOT HKCU
  !define OTHER_ROOT HKLM
  !define CONTEXT current
  !define FOR_WHOM "voor één gebruiker"
!endif
InstallDirRegKey ${ROOT} "${UNINSTALL}" "InstallLocation"

VIProductVersion "${FOUR_PARTS}"
VIFileVersion "${FOUR_PARTS}"
!macro version_information LANGUAGE
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${NAME} installeren, ${FOR_WHOM}"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "EUPL-1.2"
!macroend

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\python\pythonw.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS '$\"$INSTDIR\app$\"'
!define MUI_FINISHPAGE_RUN_TEXT "${NAME} openen"
!ifdef PER_MACHINE
  ; It would run with the rights of an administrator.
  !define MUI_FINISHPAGE_RUN_NOTCHECKED
!endif
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro version_information ${LANG_DUTCH}

!ifdef SIGN
  !uninstfinalize `${SIGN}`
!endif

!include "${FILES}"

Function .onInit
  SetShellVarContext ${CONTEXT}
  ReadRegStr $0 ${ROOT} "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
    ${VersionCompare} $0 "${VERSION}" $1
    ${If} $1 = 1
      MessageBox MB_OK|MB_ICONSTOP \
        "Versie $0 van ${NAME} staat hier al. Deze versie, ${VERSION}, is ouder en kan de \
gegevens daarvan niet lezen. Er is niets gewijzigd." /SD IDOK
      SetErrorLevel 1638
      Quit
    ${EndIf}
  ${EndIf}
!ifndef PER_MACHINE
  ; What stands there for everybody needs no second one beside it, with an entry of its own in the
  ; menu. The other way round nobody can remove what users have: theirs stays beside it.
  ReadRegStr $0 ${OTHER_ROOT} "${UNINSTALL}" "DisplayVersion"
  ${If} $0 != ""
  ${AndIf} ${Cmd} `MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION|MB_DEFBUTTON2 \
      "Versie $0 van ${NAME} staat al op deze computer, voor alle gebruikers. Toch ook voor jou \
alleen installeren?" /SD IDCANCEL IDCANCEL`
    SetErrorLevel 1638
    Quit
  ${EndIf}
!endif
FunctionEnd

; Writes the application's id in the shortcut, so that a pinned window is started by the shortcut.
Function nameShortcut
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P= 0
    Return
  ${EndIf}
  ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
  ${If} $1 P<> 0
    ${IPersistFile::Load} $1 '("$SMPROGRAMS\${NAME}.lnk", ${STGM_READWRITE})'
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r2)'
    ${If} $2 P<> 0
      System::Call 'Oleaut32::SysAllocString(w "${APP_ID}") p.r3'
      System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r4'
      System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,p $3)p.r5'
      ${IPropertyStore::SetValue} $2 '($4,$5)'
      System::Call 'Oleaut32::SysFreeString(p $3)'
      System::Free $4
      System::Free $5
      ${IPropertyStore::Commit} $2 ""
      ${IUnknown::Release} $2 ""
      ${IPersistFile::Save} $1 '("$SMPROGRAMS\${NAME}.lnk",1)'
    ${EndIf}
    ${IUnknown::Release} $1 ""
  ${EndIf}
  ${IUnknown::Release} $0 ""
FunctionEnd

Section
  ; The version that is there removes itself: it knows what it brought. Data are not among that.
  ReadRegStr $2 ${ROOT} "${UNINSTALL}" "InstallLocation"
  ${If} $2 != ""
  ${AndIf} ${FileExists} "$2\uninstall.exe"
    ${Do}
      ExecWait '"$2\uninstall.exe" /S _?=$2' $3
      ${If} $3 = 0
        ${Break}
      ${EndIf}
      ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION \
        "${NAME} is geopend. Sluit het programma en probeer het opnieuw." /SD IDCANCEL IDCANCEL`
        SetErrorLevel $3
        Quit
      ${EndIf}
    ${Loop}
  ${EndIf}

  ClearErrors
  !insertmacro ALL_FILES
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP \
      "Installeren is niet gelukt. Controleer de schijfruimte, sluit het programma en probeer het \
opnieuw." /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}

  SetOutPath "$INSTDIR" ; the folder in which the shortcut starts
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\python\pythonw.exe" '"$INSTDIR\app"' \
    "$INSTDIR\dgw.ico" 0 SW_SHOWNORMAL "" "Volwassenheidsscan datagedreven werken"
  Call nameShortcut

  WriteRegStr ${ROOT} "Software\Classes\${PROG_ID}" "" "Sessie van ${NAME}"
  WriteRegStr ${ROOT} "Software\Classes\${PROG_ID}\DefaultIcon" "" "$INSTDIR\dgw.ico"
  WriteRegStr ${ROOT} "Software\Classes\${PROG_ID}\shell\open\command" "" \
    '"$INSTDIR\python\pythonw.exe" "$INSTDIR\app" "%1"'
  WriteRegStr ${ROOT} "Software\Classes\.dgw" "" "${PROG_ID}"
  WriteRegStr ${ROOT} "Software\Classes\.dgw\OpenWithProgids" "${PROG_ID}" ""

  WriteRegStr ${ROOT} "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr ${ROOT} "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr ${ROOT} "${UNINSTALL}" "DisplayIcon" "$INSTDIR\dgw.ico"
  WriteRegStr ${ROOT} "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr ${ROOT} "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr ${ROOT} "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr ${ROOT} "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD ${ROOT} "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD ${ROOT} "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD ${ROOT} "${UNINSTALL}" "NoRepair" 1
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  SetShellVarContext ${CONTEXT}
  ; Windows lets nobody write to a library that is in use: then the program runs.
  ${If} ${FileExists} "$INSTDIR\python\python313.dll"
    ClearErrors
    FileOpen $1 "$INSTDIR\python\python313.dll" a
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION \
        "${NAME} is geopend. Sluit het programma en probeer het opnieuw." /SD IDOK
      SetErrorLevel 1618
      Quit
    ${EndIf}
    FileClose $1
  ${EndIf}
  ; Only its own folders and files, and only where they surely are: what else stands beside them,
  ; such as portable-data, stays.
  ${If} ${FileExists} "$INSTDIR\app\dgw_desktop\__init__.py"
    RMDir /r "$INSTDIR\app"
    RMDir /r "$INSTDIR\beheer"
    RMDir /r "$INSTDIR\bin"
    RMDir /r "$INSTDIR\licenties"
    RMDir /r "$INSTDIR\python"
    !insertmacro DELETE_TOP_FILES
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey ${ROOT} "Software\Classes\${PROG_ID}"
  DeleteRegValue ${ROOT} "Software\Classes\.dgw\OpenWithProgids" "${PROG_ID}"
  DeleteRegKey /ifempty ${ROOT} "Software\Classes\.dgw\OpenWithProgids"
  ReadRegStr $0 ${ROOT} "Software\Classes\.dgw" ""
  ${If} $0 == "${PROG_ID}"
    DeleteRegValue ${ROOT} "Software\Classes\.dgw" ""
  ${EndIf}
  DeleteRegKey /ifempty ${ROOT} "Software\Classes\.dgw"
  DeleteRegKey ${ROOT} "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd

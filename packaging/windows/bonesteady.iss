; Inno Setup recipe for Windows. NOT TRIED YET: nobody has run it on Windows.
; Build the program first: python packaging\freeze.py, then: iscc packaging\windows\bonesteady.iss
; Silent install for a clinic: bonesteady-setup.exe /VERYSILENT /NORESTART /ALLUSERS
#define Version "0.1.0"

[Setup]
AppId={{6B0C7B0A-4D5E-4E0B-9A57-6E2C0E5E5A11}
AppName=BoneSteady
AppVersion={#Version}
DefaultDirName={autopf}\BoneSteady
DefaultGroupName=BoneSteady
DisableProgramGroupPage=yes
PrivilegesRequiredOverridesAllowed=dialog commandline
OutputDir=..\..\build
OutputBaseFilename=bonesteady-setup
Compression=lzma2
SolidCompression=yes
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
UninstallDisplayIcon={app}\bonesteady.exe

[Files]
Source: "..\..\build\frozen\bonesteady\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\BoneSteady"; Filename: "{app}\bonesteady.exe"; AppUserModelID: "org.bonesteady.BoneSteady"
Name: "{group}\BoneSteady clinic session"; Filename: "{app}\bonesteady.exe"; Parameters: "clinic"; AppUserModelID: "org.bonesteady.BoneSteady"

; Records lie in %LOCALAPPDATA%\BoneSteady of each user and are never touched by an uninstall.

"""The Windows setup, by Inno Setup 6, from the same declaration: `python -m installer.windows`.

On any system it writes `build/installer/lectern.iss`; on Windows it freezes the app and runs the compiler too.
Signing is left to variables: LECTERN_SIGNTOOL is a command with `$f` where the file's name goes, such as
`signtool sign /fd sha256 /tr http://timestamp.example /td sha256 /f key.pfx $f`.
"""

from __future__ import annotations

import os
import subprocess
import sys
import uuid
from pathlib import Path

from installer import icons
from installer.declaration import BUILD, DIST, ROOT, Declaration, read

SIGN_VARIABLE = "LECTERN_SIGNTOOL"
SCRIPT = BUILD / "lectern.iss"
ICON = BUILD / "lectern.ico"


def script(declared: Declaration, app: Path, *, signed: bool) -> str:
    """Inno Setup's script. No questions but the folder; no rights of an administrator; libraries stay on removal."""
    guid = str(uuid.uuid5(uuid.NAMESPACE_DNS, declared.id)).upper()
    sign = "SignTool=lectern\nSignedUninstaller=yes\n" if signed else ""
    types = "\n".join(_type(declared, extension, kind.name, own=kind.own)
                      for kind in declared.types for extension in kind.extensions)
    return f"""; Written by installer/windows.py from installer/lectern.toml.
[Setup]
AppId={{{{{guid}}}
AppName={declared.name}
AppVersion={declared.version}
AppPublisher={declared.publisher}
DefaultDirName={{autopf}}\\{declared.name}
DefaultGroupName={declared.name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile={ROOT / "LICENSE"}
SetupIconFile={ICON}
UninstallDisplayIcon={{app}}\\lectern.exe
OutputDir={DIST}
OutputBaseFilename={declared.program}-{declared.version}-windows-x86_64-setup
Compression=lzma2/max
SolidCompression=yes
ChangesAssociations=yes
CloseApplications=yes
{sign}
[Files]
Source: "{app}\\*"; DestDir: "{{app}}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
Type: filesandordirs; Name: "{{app}}\\_internal"

[Icons]
Name: "{{group}}\\{declared.name}"; Filename: "{{app}}\\lectern.exe"; Comment: "{declared.comment}"
Name: "{{autodesktop}}\\{declared.name}"; Filename: "{{app}}\\lectern.exe"; Tasks: desktop

[Tasks]
Name: desktop; Description: "{{cm:CreateDesktopIcon}}"; Flags: unchecked

[Registry]
Root: HKA; Subkey: "Software\\Classes\\Applications\\lectern.exe\\shell\\open\\command"; \
ValueType: string; ValueData: \"\"\"{{app}}\\lectern.exe\"\" \"\"%1\"\"\"; Flags: uninsdeletekey
{types}

[Run]
Filename: "{{app}}\\lectern.exe"; Description: "{{cm:LaunchProgram,{declared.name}}}"; \
Flags: postinstall nowait skipifsilent

[Code]
// The library is the person's: it goes only where they say so, and never when the setup runs without questions.
procedure CurUninstallStepChanged(CurUninstallStep: TUninstallStep);
begin
  if (CurUninstallStep = usPostUninstall) and not UninstallSilent then
    if DirExists(ExpandConstant('{{localappdata}}\\lectern')) then
      if MsgBox('Delete your library too, with all notes, answers and downloaded models?', mbConfirmation,
                MB_YESNO or MB_DEFBUTTON2) = IDYES then
        DelTree(ExpandConstant('{{localappdata}}\\lectern'), True, True, True);
end;
"""


def _type(declared: Declaration, extension: str, name: str, *, own: bool) -> str:
    """Registry entries for a kind of file: offered in "open with"; only Lectern's own kinds are taken over."""
    program = f"{declared.name}.{extension}"
    classes = 'Root: HKA; Subkey: "Software\\Classes'
    lines = [
        f'{classes}\\Applications\\lectern.exe\\SupportedTypes"; ValueType: string; ValueName: ".{extension}"; '
        f'ValueData: ""',
        f'{classes}\\.{extension}\\OpenWithProgids"; ValueType: string; ValueName: "{program}"; ValueData: ""; '
        f"Flags: uninsdeletevalue",
        f'{classes}\\{program}"; ValueType: string; ValueData: "{name}"; Flags: uninsdeletekey',
        f'{classes}\\{program}\\shell\\open\\command"; ValueType: string; '
        f'ValueData: """{{app}}\\lectern.exe"" ""%1"""',
    ]
    if own:
        lines.append(f'{classes}\\.{extension}"; ValueType: string; ValueData: "{program}"; Flags: uninsdeletevalue')
    return "\n".join(lines)


def main() -> int:
    """Write the script; on Windows, build the setup."""
    declared, sign = read(), os.environ.get(SIGN_VARIABLE)
    icons.ico(declared, ICON)
    app = BUILD / "app" / "lectern"
    if sys.platform == "win32":
        from installer import freeze

        app = freeze.freeze()
    SCRIPT.write_text(script(declared, app, signed=bool(sign)), encoding="utf-8-sig")
    if sys.platform == "win32":
        compiler = os.environ.get("LECTERN_ISCC", "ISCC.exe")
        subprocess.run([compiler, *([f"/Slectern={sign}"] if sign else []), str(SCRIPT)], check=True)
    sys.stderr.write(f"{SCRIPT}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What a free desktop wants to know of an application: its entry, its file types, its AppStream description."""

from __future__ import annotations

from datetime import date
from xml.sax.saxutils import escape

from installer.declaration import Declaration


def entry(declared: Declaration) -> str:
    """The desktop entry (freedesktop.org Desktop Entry 1.4)."""
    types = ";".join(kind.mime for kind in declared.types)
    return "\n".join((
        "[Desktop Entry]", "Type=Application", "Version=1.4", f"Name={declared.name}",
        f"GenericName={declared.generic_name}", f"Comment={declared.comment}", f"Exec={declared.program} %F",
        f"Icon={declared.program}", "Terminal=false", "StartupNotify=true", f"StartupWMClass={declared.program}",
        f"Categories={';'.join(declared.categories)};", f"Keywords={';'.join(declared.keywords)};",
        f"MimeType={types};", "",
    ))


def mime_types(declared: Declaration) -> str:
    """Types of Lectern's own, as shared-mime-info reads them."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">']
    for kind in declared.types:
        if kind.own:
            lines += [f'  <mime-type type="{kind.mime}">', f"    <comment>{escape(kind.name)}</comment>",
                      f'    <icon name="{declared.program}"/>',
                      *(f'    <glob pattern="*.{extension}"/>' for extension in kind.extensions), "  </mime-type>"]
    return "\n".join((*lines, "</mime-info>", ""))


def metainfo(declared: Declaration, released: date) -> str:
    """The AppStream description, from which software centres make their page."""
    features = "\n".join(f"      <li>{escape(feature)}</li>" for feature in declared.features)
    paragraphs = "\n".join(f"    <p>{escape(text)}</p>" for text in declared.description)
    types = "\n".join(f"    <mediatype>{kind.mime}</mediatype>" for kind in declared.types)
    keywords = "\n".join(f"    <keyword>{escape(word)}</keyword>" for word in declared.keywords)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>{declared.id}</id>
  <metadata_license>CC0-1.0</metadata_license>
  <project_license>{declared.licence}</project_license>
  <name>{escape(declared.name)}</name>
  <summary>{escape(declared.comment)}</summary>
  <developer id="{declared.id.rsplit('.', 1)[0].lower()}">
    <name>{escape(declared.publisher)}</name>
  </developer>
  <developer_name>{escape(declared.publisher)}</developer_name>
  <description>
{paragraphs}
    <ul>
{features}
    </ul>
  </description>
  <launchable type="desktop-id">{declared.program}.desktop</launchable>
  <icon type="stock">{declared.program}</icon>
  <categories>
{chr(10).join(f"    <category>{name}</category>" for name in declared.categories)}
  </categories>
  <keywords>
{keywords}
  </keywords>
  <provides>
    <binary>{declared.program}</binary>
{types}
  </provides>
  <content_rating type="oars-1.1"/>
  <releases>
    <release version="{declared.version}" date="{released.isoformat()}"/>
  </releases>
</component>
"""

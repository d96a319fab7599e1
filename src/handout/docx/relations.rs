use std::collections::BTreeMap;

use super::xml::Xml;

/// What a part of the file refers to, by ids that are its own.
#[derive(Default)]
pub(super) struct Relations {
    list: Vec<(Kind, String)>,
    ids: BTreeMap<(Kind, String), String>,
}

/// What is referred to.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Kind {
    CoreProperties,
    Document,
    FontTable,
    Footer,
    Header,
    Image,
    /// The only one outside of the file.
    Link,
    Numbering,
    Properties,
    Settings,
    Styles,
}

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

impl Kind {
    fn address(self) -> String {
        let name = match self {
            Self::CoreProperties => return format!("{PACKAGE}/metadata/core-properties"),
            Self::Document => "officeDocument",
            Self::FontTable => "fontTable",
            Self::Footer => "footer",
            Self::Header => "header",
            Self::Image => "image",
            Self::Link => "hyperlink",
            Self::Numbering => "numbering",
            Self::Properties => "extended-properties",
            Self::Settings => "settings",
            Self::Styles => "styles",
        };
        format!("{OFFICE}/{name}")
    }
}

impl Relations {
    /// The id of what is at `target`; the same for the same target.
    pub(super) fn id(&mut self, kind: Kind, target: &str) -> String {
        let next = self.list.len() + 1;
        let key = (kind, target.to_owned());
        let list = &mut self.list;
        let id = self.ids.entry(key.clone()).or_insert_with(|| {
            list.push(key);
            format!("rId{next}")
        });
        id.clone()
    }

    /// All of them, in the order in which they were first asked for.
    pub(super) fn to_xml(&self) -> Vec<u8> {
        let mut xml = Xml::new("Relationships", &[("xmlns", PACKAGE)]);
        for (n, (kind, target)) in self.list.iter().enumerate() {
            let (id, kind_of) = (format!("rId{}", n + 1), kind.address());
            let mut attributes =
                vec![("Id", id.as_str()), ("Type", &kind_of), ("Target", target.as_str())];
            if *kind == Kind::Link {
                attributes.push(("TargetMode", "External"));
            }
            xml.empty("Relationship", &attributes);
        }
        xml.finish()
    }
}

use super::{
    page::{ITEM, LEVELS},
    xml::Xml,
};

/// The lists of the document: one definition for all that have no numbers, and one for each that
/// has, so that its numbers begin where they should.
#[derive(Default)]
pub(super) struct Lists {
    numbered: Vec<Start>,
}

struct Start {
    level: usize,
    number: u64,
}

/// The definition of lists without numbers; the others follow.
const BULLETS: usize = 1;
/// Word counts no further.
const HIGHEST: u64 = 32767;

impl Lists {
    /// The number of the definition for a list at `level`, whose first item has the number
    /// `start`.
    pub(super) fn add(&mut self, start: Option<u64>, level: usize) -> usize {
        let Some(number) = start else { return BULLETS };
        self.numbered.push(Start { level, number: number.min(HIGHEST) });
        BULLETS + self.numbered.len()
    }

    pub(super) fn to_xml(&self) -> Vec<u8> {
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        let mut xml = Xml::new("w:numbering", &[("xmlns:w", main)]);
        kind(&mut xml, "0", "bullet", |level| ["•", "–"][level % 2].to_owned());
        kind(&mut xml, "1", "decimal", |level| format!("%{}.", level + 1));
        xml.open("w:num", &[("w:numId", &BULLETS.to_string())]);
        xml.value("w:abstractNumId", "0").close();
        for (n, start) in self.numbered.iter().enumerate() {
            xml.open("w:num", &[("w:numId", &(BULLETS + 1 + n).to_string())]);
            xml.value("w:abstractNumId", "1");
            xml.open("w:lvlOverride", &[("w:ilvl", &start.level.to_string())]);
            xml.value("w:startOverride", &start.number.to_string()).close().close();
        }
        xml.finish()
    }
}

/// What a kind of lists looks like at each level.
fn kind(xml: &mut Xml, id: &str, format: &str, sign: impl Fn(usize) -> String) {
    xml.open("w:abstractNum", &[("w:abstractNumId", id)]);
    xml.value("w:multiLevelType", "multilevel");
    for level in 0..LEVELS {
        let left = (ITEM * (level as u32 + 1)).to_string();
        xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
        xml.value("w:start", "1").value("w:numFmt", format).value("w:lvlText", &sign(level));
        xml.value("w:lvlJc", "left").open("w:pPr", &[]);
        xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &ITEM.to_string())]);
        xml.close().close();
    }
    xml.close();
}

//! Word takes a file for damaged whose elements stand in another order than that of the standard.

use std::collections::BTreeMap;

use super::{
    file::{Element, elements, parts},
    sample::full_book,
};

/// What stands in an element, in the order of ISO/IEC 29500-1; only what is written.
const ORDERS: [(&str, &str); 8] = [
    (
        "w:pPr",
        "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:numPr w:pBdr w:shd w:tabs \
         w:suppressAutoHyphens w:spacing w:ind w:jc w:outlineLvl w:sectPr",
    ),
    (
        "w:rPr",
        "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:noProof w:color w:sz w:szCs w:u w:shd w:lang",
    ),
    ("w:tbl", "w:tblPr w:tblGrid w:tr"),
    ("w:tblPr", "w:tblStyle w:tblW w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook"),
    ("w:tcPr", "w:tcW w:shd"),
    ("w:sectPr", "w:headerReference w:footerReference w:type w:pgSz w:pgMar w:titlePg"),
    ("w:lvl", "w:start w:numFmt w:lvlText w:lvlJc w:pPr"),
    ("w:style", "w:name w:basedOn w:next w:uiPriority w:semiHidden w:qFormat w:pPr w:rPr w:tblPr"),
];

#[test]
fn properties_stand_in_the_order_of_the_standard() {
    let orders = BTreeMap::from(ORDERS);
    let parts = parts(&full_book());
    for file in ["document", "styles", "numbering"] {
        let mut reached = BTreeMap::new();
        for Element { parent, name, .. } in elements(&parts[&format!("word/{file}.xml")]) {
            if let Some(order) = orders.get(parent.as_str()) {
                let place = order.split(' ').position(|known| known == name);
                assert!(place.is_some(), "{file}: {name} in {parent}");
                let before = reached.insert(parent.clone(), place).flatten();
                assert!(before <= place, "{file}: {name} in {parent}");
            }
            reached.remove(&name);
        }
    }
}

use super::super::{Failure, print, to_json};
use crate::{app::ListedLesson, text};

/// What stands behind the name of a lesson.
fn says(lesson: &ListedLesson) -> String {
    if lesson.products.is_empty() {
        return lesson.title.clone();
    }
    let products = lesson.products.iter().map(|product| product.text());
    let products = products.collect::<Vec<_>>().join(", ");
    text!("lesson-listed-products", title = lesson.title.as_str(), products = products)
}

/// Lists the lessons that are part of the program.
pub(super) fn list(json: bool) -> Result<(), Failure> {
    let listed = ListedLesson::all();
    if json {
        return print(&to_json(&listed));
    }
    let longest = listed.iter().map(|lesson| lesson.name.len()).max().unwrap_or(0);
    let line = |lesson: &ListedLesson| format!("{:longest$}  {}", lesson.name, says(lesson));
    print(&listed.iter().map(line).collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lesson::Shipped;

    #[test]
    fn a_list_says_to_which_versions_each_lesson_applies() {
        for (line, says, products) in [
            ("", "A", "[]"),
            ("product: r2\n", "A (for r2)", "[\"r2\"]"),
            ("product: sp2, r2\n", "A (for sp2, r2)", "[\"sp2\",\"r2\"]"),
        ] {
            let source = format!("---\ntitle: A\n{line}---\n1. B\n").into();
            let listed = ListedLesson::new(Shipped { name: "a".to_owned(), source });
            assert_eq!(super::says(&listed), says);
            let json = serde_json::to_string(&listed).unwrap();
            assert_eq!(json, format!("{{\"name\":\"a\",\"title\":\"A\",\"products\":{products}}}"));
        }
    }
}

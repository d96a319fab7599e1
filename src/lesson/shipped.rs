use std::borrow::Cow;

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/lessons/"]
struct Files;

/// A lesson that is part of the program.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Shipped {
    /// Its name on the command line.
    pub name: String,
    /// Its text.
    pub source: Cow<'static, str>,
}

/// All of them, by name.
pub fn shipped() -> Vec<Shipped> {
    let mut lessons: Vec<Shipped> = Files::iter()
        .filter_map(|file| {
            let data = Files::get(&file)?.data;
            let source = String::from_utf8_lossy(&data).into_owned().into();
            Some(Shipped { name: file.strip_suffix(".md")?.to_owned(), source })
        })
        .collect();
    lessons.sort_by(|a, b| a.name.cmp(&b.name));
    lessons
}

use std::sync::{LazyLock, OnceLock};

use i18n_embed::{
    LanguageLoader as _,
    fluent::{FluentLanguageLoader, fluent_language_loader},
};

use super::pseudo;

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/languages/"]
struct Files;

/// The language in use.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, clap::ValueEnum)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// English made strange, to try layouts and to find forgotten words.
    Pseudo,
}

static CHOSEN: OnceLock<Language> = OnceLock::new();

/// The words of the language in use; filled at the first word.
pub static LOADER: LazyLock<FluentLanguageLoader> = LazyLock::new(|| {
    let loader = fluent_language_loader!();
    // English is part of the program, so this fails only where a language file is malformed;
    // every word is then its id, which the tests would not let pass.
    let loaded = loader.load_fallback_language(&Files);
    debug_assert!(loaded.is_ok(), "language files: {loaded:?}");
    loader.set_use_isolating(false);
    if current() == Language::Pseudo {
        loader.with_bundles_mut(|bundle| bundle.set_transform(Some(pseudo::strange)));
    }
    loader
});

/// The English language file.
pub(super) fn english() -> String {
    let file = Files::get("en/mdm_console.ftl");
    file.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// Chooses the language, once, before the first word. A later choice is ignored.
pub fn speak(language: Language) {
    _ = CHOSEN.set(language);
}

/// The language in use.
pub fn current() -> Language {
    *CHOSEN.get_or_init(Language::default)
}

impl Language {
    /// Its code, as it stands in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Pseudo => "pseudo",
        }
    }

    /// Its tag, as BCP 47 writes it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Pseudo => "en-x-pseudo",
        }
    }

    /// What the language in use adds to a whole text.
    pub fn finish(text: String) -> String {
        match current() {
            Self::En => text,
            Self::Pseudo => pseudo::bracketed(&text),
        }
    }
}

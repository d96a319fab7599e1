use std::{
    cell::Cell,
    sync::{LazyLock, OnceLock},
};

use i18n_embed::{
    LanguageLoader as _,
    fluent::{FluentLanguageLoader, fluent_language_loader},
};

use serde::{Deserialize, Serialize};

use super::pseudo;

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/languages/"]
struct Files;

/// The language in use.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// English made strange, to try layouts and to find forgotten words.
    Pseudo,
}

/// The language of every thread that has none of its own.
static CHOSEN: OnceLock<Language> = OnceLock::new();

thread_local! {
    static OF_THIS_THREAD: Cell<Option<Language>> = const { Cell::new(None) };
}

static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(loaded);
static STRANGE: LazyLock<FluentLanguageLoader> = LazyLock::new(|| {
    let loader = loaded();
    loader.with_bundles_mut(|bundle| bundle.set_transform(Some(pseudo::strange)));
    loader
});

fn loaded() -> FluentLanguageLoader {
    let loader = fluent_language_loader!();
    // English is part of the program, so this fails only where a language file is malformed;
    // every word is then its id, which the tests would not let pass.
    let read = loader.load_fallback_language(&Files);
    debug_assert!(read.is_ok(), "language files: {read:?}");
    loader.set_use_isolating(false);
    loader
}

/// The words of the language in use; read at the first word.
pub fn loader() -> &'static FluentLanguageLoader {
    match current() {
        Language::En => &ENGLISH,
        Language::Pseudo => &STRANGE,
    }
}

/// The English language file.
pub(super) fn english() -> String {
    let file = Files::get("en/mdm_console.ftl");
    file.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// Chooses the language of the program, once, before the first word. A later choice is ignored.
pub fn speak(language: Language) {
    _ = CHOSEN.set(language);
}

/// Does some work in a language. Threads that it starts speak that of the program.
pub fn with<T>(language: Language, work: impl FnOnce() -> T) -> T {
    let before = OF_THIS_THREAD.replace(Some(language));
    let done = work();
    OF_THIS_THREAD.set(before);
    done
}

/// The language in use on this thread.
pub fn current() -> Language {
    OF_THIS_THREAD.get().unwrap_or_else(|| *CHOSEN.get_or_init(Language::default))
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

#[cfg(test)]
mod tests {
    use std::{sync::Barrier, thread};

    use super::*;
    use crate::{text, words::translations};

    #[test]
    fn two_threads_speak_two_languages_at_once() {
        let both = Barrier::new(2);
        let says = |language| {
            with(language, || {
                both.wait();
                let said = text!("sign-out");
                both.wait();
                (current(), said.clone(), translations("Sign Out").contains(&said))
            })
        };
        thread::scope(|scope| {
            let other = scope.spawn(|| says(Language::Pseudo));
            assert_eq!(says(Language::En), (Language::En, "Sign Out".to_owned(), true));
            let strange = (Language::Pseudo, "[Šíğñ Öút~~]".to_owned(), true);
            assert_eq!(other.join().unwrap(), strange);
        });
        assert_eq!(text!("sign-out"), "Sign Out", "a language ends with its work");
    }
}

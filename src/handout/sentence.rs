//! Sentences for what goes wrong with a handout.

use super::{HandoutError, TemplateError};
use crate::text;

/// Why a handout cannot be written or read, and what to do.
pub fn handout_error(error: &HandoutError) -> String {
    match error {
        HandoutError::NotAFolder { path } => {
            text!("handout-not-a-folder", path = path.display().to_string())
        }
        HandoutError::NotOurs { path } => {
            text!("handout-not-ours", path = path.display().to_string())
        }
        HandoutError::Current { path } => {
            text!("handout-current", path = path.display().to_string())
        }
        HandoutError::FolderInTheWay { path } => {
            text!("handout-folder-in-the-way", path = path.display().to_string())
        }
        HandoutError::None { path } => {
            text!("handout-none", path = path.display().to_string())
        }
        HandoutError::Language { language } => {
            text!("handout-language", language = language.as_str())
        }
        HandoutError::FileInTheWay { path } => {
            text!("handout-file-in-the-way", path = path.display().to_string())
        }
        HandoutError::Unreadable { path, source } => {
            text!("file-unreadable", path = path.display().to_string(), why = source.to_string())
        }
        HandoutError::NoPixels => text!("handout-no-pixels"),
        HandoutError::Format { format, why } => {
            text!("handout-format", format = *format, why = why.as_str())
        }
        HandoutError::System { path, source } => {
            text!("handout-system", path = path.display().to_string(), why = source.to_string())
        }
    }
}

/// What is wrong with a file that is to be a template, and what to do.
pub fn template_error(error: &TemplateError) -> String {
    match error {
        TemplateError::TooLarge { largest } => {
            text!("template-too-large", largest = (largest / 1024).to_string())
        }
        TemplateError::Syntax { line, why } => {
            let why = why.split_whitespace().collect::<Vec<_>>().join(" ");
            text!("template-syntax", line = line.to_string(), why = why)
        }
        TemplateError::Colour { name, value } => {
            text!("template-colour", name = *name, value = value.as_str())
        }
        TemplateError::Contrast { name, ground, hundredths } => {
            let ratio = format!("{}.{:02}", hundredths / 100, hundredths % 100);
            text!("template-contrast", name = *name, ground = *ground, ratio = ratio)
        }
        TemplateError::LogoUnread { file, source } => {
            text!("template-logo-unread", file = file.as_str(), why = source.to_string())
        }
        TemplateError::LogoTooHeavy { file, largest } => text!(
            "template-logo-too-heavy",
            file = file.as_str(),
            largest = (largest / 1024 / 1024).to_string()
        ),
        TemplateError::LogoNotPng { file } => text!("template-logo-not-png", file = file.as_str()),
        TemplateError::LogoTooLarge { file, width, height } => text!(
            "template-logo-too-large",
            file = file.as_str(),
            width = width.to_string(),
            height = height.to_string(),
            longest = super::book::Template::LONGEST_LOGO.to_string()
        ),
    }
}

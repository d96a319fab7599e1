//! The part of the door for files that are handed over on a page of the stage.

use std::path::{Path, PathBuf};

use super::{App, Effect};
use crate::{
    console::configuration_manager::{
        ApnsRequest, Window,
        subscription::{FileContent, FileSlot, FileState, Over},
    },
    domain::Time,
    lab::Replace,
    text,
    upload::{self, CertificateKind, Purpose, SAMPLE_PREFIX, UploadError},
};

/// The name under which the request for a certificate is saved, and its sample.
pub(super) const APNS_REQUEST: &str = "apns-request.csr";

impl App {
    /// Has the file at `path` read; a sample is there at once.
    pub(super) fn hand(&mut self, slot: FileSlot, path: &Path) -> Vec<Effect> {
        let Some(form) = self.form() else { return Vec::new() };
        let shown = path.display().to_string();
        let file = form.draft.files.entry(slot).or_default();
        file.path.clone_from(&shown);
        file.state = FileState::Reading;
        if matches!(slot, FileSlot::LogoOnWhite | FileSlot::LogoOnColor) {
            form.draft.include_logo = true;
        }
        if let Some(bytes) = shown.strip_prefix(SAMPLE_PREFIX).and_then(upload::sample) {
            self.file_read(slot, path, Ok(bytes.into_owned()));
            return Vec::new();
        }
        vec![Effect::ReadFile(slot, path.to_owned())]
    }

    /// Goes on with what is in a file. Meanwhile another one may have been chosen there.
    pub(super) fn file_read(
        &mut self,
        slot: FileSlot,
        path: &Path,
        bytes: Result<Vec<u8>, String>,
    ) {
        let now = self.lab.organisation().clock;
        let Some(form) = self.form() else { return };
        let shown = path.display().to_string();
        let Some(file) = form.draft.files.get_mut(&slot) else { return };
        let scaling = file.state == FileState::Scaling;
        if file.path != shown || !scaling && file.state != FileState::Reading {
            return;
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        file.state = match bytes {
            Ok(bytes) if scaling => {
                let scaled = upload::scaled_to_fit(&name, &bytes);
                state(scaled.map(|(logo, _)| FileContent::Logo(logo)))
            }
            Ok(bytes) => state(content(slot, &name, &bytes, now)),
            Err(why) => {
                let why = text!("handed-file-unreadable", path = shown, why = why);
                FileState::Bad { why, can_be_scaled: false }
            }
        };
    }

    /// Reads a logo again to make it fit.
    pub(super) fn scale_logo(&mut self, slot: FileSlot) -> Vec<Effect> {
        let Some(form) = self.form() else { return Vec::new() };
        let file = form.draft.files.entry(slot).or_default();
        file.state = FileState::Scaling;
        let path = PathBuf::from(&file.path);
        match file.path.strip_prefix(SAMPLE_PREFIX).and_then(upload::sample) {
            Some(bytes) => {
                self.file_read(slot, &path, Ok(bytes.into_owned()));
                Vec::new()
            }
            None => vec![Effect::ReadFile(slot, path)],
        }
    }

    /// The request for a certificate that is open: over the console, or over another window.
    pub(super) fn apns_request(&mut self) -> Option<&mut ApnsRequest> {
        match self.stage.configuration_manager.window.as_mut()? {
            Window::ApnsRequest(request) => Some(request),
            window => match &mut window.form_mut()?.over {
                Some(Over::ApnsRequest(request)) => Some(request),
                _ => None,
            },
        }
    }

    /// Takes the path that was chosen for the request for a certificate.
    pub(super) fn apns_request_picked(&mut self, path: &Path) {
        if let Some(request) = self.apns_request() {
            let path = path.display().to_string();
            *request = ApnsRequest { path, chosen: true, outcome: None };
        }
    }

    /// Writes the request for a certificate to the path that is typed.
    pub(super) fn save_apns_request(&mut self) -> Vec<Effect> {
        let Some(request) = self.apns_request() else { return Vec::new() };
        let path = Path::new(request.path.trim());
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let bytes = upload::sample(APNS_REQUEST).unwrap_or_default().into_owned();
        let replace = if request.chosen { Replace::Asked } else { Replace::Never };
        vec![Effect::WriteFile(path, bytes, replace)]
    }

    /// Says what became of the request.
    pub(super) fn file_written(&mut self, written: Result<(), String>) {
        if let Some(request) = self.apns_request() {
            let path = request.path.trim().to_owned();
            request.outcome = Some(match written {
                Ok(()) => Ok(text!("apns-request-written", path = path)),
                Err(why) => Err(text!("apns-request-not-written", path = path, why = why)),
            });
        }
    }
}

fn content(
    slot: FileSlot,
    name: &str,
    bytes: &[u8],
    now: Time,
) -> Result<FileContent, UploadError> {
    let certificate = |kind| upload::certificate(kind, name, bytes, now);
    match slot.purpose() {
        Purpose::Logo => upload::logo(name, bytes).map(FileContent::Logo),
        Purpose::ApnsCertificate => certificate(CertificateKind::Apns)
            .map(|found| FileContent::Certificate(found.certificate)),
        Purpose::CodeSigning => certificate(CertificateKind::CodeSigning)
            .map(|found| FileContent::Certificate(found.certificate)),
        Purpose::EnrollmentToken => certificate(CertificateKind::EnrollmentToken)
            .map(|found| FileContent::Certificate(found.certificate)),
        Purpose::PortalApp => upload::portal_app(name, bytes).map(|()| FileContent::PortalApp),
    }
}

fn state(content: Result<FileContent, UploadError>) -> FileState {
    match content {
        Ok(content) => FileState::Good(content),
        Err(error) => {
            FileState::Bad { why: upload::sentence(&error), can_be_scaled: error.can_be_scaled() }
        }
    }
}

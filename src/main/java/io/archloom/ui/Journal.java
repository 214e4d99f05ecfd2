package io.archloom.ui;

import io.archloom.file.DesignFile;
import io.archloom.file.Recovery;
import io.archloom.file.UserFolders;
import io.archloom.model.Design;
import io.archloom.ui.control.Background;
import io.archloom.ui.dialog.Sheets;
import io.archloom.ui.dialog.Sheets.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The second net below the user's work: unsaved changes go to disk within a second, and what an earlier run left is
/// offered. Where no journal can be written the window works without.
final class Journal {
    private final UserFolders folders;
    private final Optional<Recovery> recovery;

    Journal(UserFolders folders) {
        this.folders = folders;
        recovery = open(folders);
    }

    private static Optional<Recovery> open(UserFolders folders) {
        try {
            return Optional.of(new Recovery(folders.state()));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    void changed(DesignFile file, Design design, boolean atRisk) {
        if (atRisk) {
            recovery.ifPresent(r -> r.changed(file, design));
        } else {
            recovery.ifPresent(Recovery::forget);
        }
    }

    /// Everything is saved or given up.
    void end() {
        recovery.ifPresent(r -> {
            r.forget();
            r.close();
        });
    }

    /// Offers what earlier runs left, one after the other; `none` runs when there is nothing to offer.
    void offer(Sheets sheets, Documents documents, Runnable none) {
        Background.run(() -> Recovery.leftIn(folders.state()), left -> {
            if (left.isEmpty()) {
                none.run();
            } else {
                offer(left, sheets, documents);
            }
        }, _ -> none.run());
    }

    private void offer(List<Recovery.Left> left, Sheets sheets, Documents documents) {
        if (left.isEmpty()) {
            return;
        }
        var first = left.getFirst();
        var rest = left.subList(1, left.size());
        var name = first.file().map(path -> path.getFileName().toString()).orElse(first.design().settings().name());
        sheets.ask(WindowTexts.of("recover.title", name), WindowTexts.of("recover.text"), List.of(
                new Answer("recover-discard", WindowTexts.of("recover.discard"), "danger", () -> {
                    discard(first);
                    offer(rest, sheets, documents);
                }),
                new Answer("recover-restore", WindowTexts.of("recover.restore"), "accent", () -> {
                    documents.restore(first.file(), first.design());
                    discard(first);
                })), () -> { });
    }

    private static void discard(Recovery.Left left) {
        Background.run(() -> {
            left.discard();
            return left;
        }, _ -> { }, _ -> { });
    }
}

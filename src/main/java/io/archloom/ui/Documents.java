package io.archloom.ui;

import io.archloom.edit.History;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.file.Starters.Starter;
import io.archloom.model.Design;
import io.archloom.ui.control.Background;
import io.archloom.ui.dialog.FaultList;
import io.archloom.ui.dialog.Sheets;
import io.archloom.ui.dialog.Sheets.Answer;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The file of the open design: opening, saving, and asking before anything is lost.
final class Documents {
    private final Desk desk;
    private final Sheets sheets;
    private final FileChoice choice;
    private final Remembered remembered;
    private final ReadOnlyObjectWrapper<DesignFile> file = new ReadOnlyObjectWrapper<>(DesignFile.NEW);
    private final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();

    /// Where an opened design is worked on.
    interface Desk {
        History history();

        /// Shows another design.
        ///
        /// @param path of its file, beside which kinds of the user's may lie
        void show(History history, Optional<Path> path);

        /// The design with a place for whatever its file gives none. Asked off the JavaFX thread.
        Design placed(Design design, Path path);

        /// `design` is on disk now.
        void markSaved(Design design);

        void say(String text);
    }

    Documents(Desk desk, Sheets sheets, FileChoice choice, Remembered remembered) {
        this.desk = desk;
        this.sheets = sheets;
        this.choice = choice;
        this.remembered = remembered;
    }

    ReadOnlyObjectProperty<DesignFile> file() {
        return file.getReadOnlyProperty();
    }

    /// Whether a newer program wrote the file, so that it is not saved over.
    ReadOnlyBooleanProperty readOnly() {
        return readOnly.getReadOnlyProperty();
    }

    /// Whether closing would lose something. An empty design that was never saved is nothing.
    boolean isAtRisk() {
        var history = desk.history();
        boolean untouched = file.get().path().isEmpty() && history.past().isEmpty() && history.future().isEmpty();
        return history.isModified() && !untouched;
    }

    // opening

    void startNew() {
        whenSafe(() -> show(History.started(Design.named(WindowTexts.of("design.untitled"))), DesignFile.NEW, false));
    }

    void start(Starter starter) {
        whenSafe(() -> show(History.started(starter.opened().design()),
                new DesignFile(Optional.empty(), Optional.of(starter.opened())), false));
    }

    /// Shows work that an earlier run left unsaved.
    void restore(Optional<Path> path, Design design) {
        path.filter(Files::isRegularFile).ifPresentOrElse(own -> Background.run(() -> DesignFile.open(own), opened -> {
            var known = opened instanceof Opened.Readable readable ? DesignFile.of(own, readable) : DesignFile.NEW;
            show(new History(List.of(), design, List.of(), known.opened().map(Opened.Readable::design)), known, false);
        }, _ -> show(History.started(design), DesignFile.NEW, false)),
                () -> show(History.started(design), DesignFile.NEW, false));
    }

    void open() {
        whenSafe(() -> choice.open().ifPresent(this::read));
    }

    void open(Path path) {
        whenSafe(() -> read(path));
    }

    private void read(Path path) {
        Background.run(() -> Read.from(path, desk), read -> {
            switch (read.opened()) {
                case Opened.Unreadable(var problems) ->
                        sheets.tell(WindowTexts.of("open.unreadable", path.getFileName()), FaultList.of(problems));
                case Opened.Readable readable when readable.problems().isEmpty() -> show(path, readable, read.shown());
                case Opened.Readable readable -> sheets.ask(WindowTexts.of("open.faulty", path.getFileName()),
                        FaultList.of(readable.problems()), List.of(
                                new Answer("open-cancel", WindowTexts.of("cancel"), "", () -> { }),
                                new Answer("open-without", WindowTexts.of("open.without"), "accent",
                                        () -> show(path, readable, read.shown()))), () -> { });
            }
        }, fault -> {
            remembered.change(p -> p.withoutRecent(path.toAbsolutePath().normalize().toString()));
            sheets.tell(WindowTexts.of("open.failed", path.getFileName()), reason(fault));
        });
    }

    /// What a file holds.
    ///
    /// @param shown the design as it is shown
    private record Read(Opened opened, Design shown) {
        static Read from(Path path, Desk desk) throws IOException {
            var opened = DesignFile.open(path);
            return new Read(opened, opened instanceof Opened.Readable readable ? desk.placed(readable.design(), path)
                    : Design.named(""));
        }
    }

    private void show(Path path, Opened.Readable readable, Design shown) {
        show(History.opened(shown), DesignFile.of(path, readable), readable.readOnly());
        remembered.change(p -> p.withRecent(path));
        if (readable.readOnly()) {
            desk.say(WindowTexts.of("open.newer"));
        }
    }

    private void show(History history, DesignFile from, boolean locked) {
        file.set(from);
        readOnly.set(locked);
        desk.show(history, from.path());
    }

    // saving

    void save() {
        save(() -> { });
    }

    private void save(Runnable then) {
        var path = file.get().path().filter(_ -> !readOnly.get());
        if (path.isEmpty()) {
            saveAs(then);
            return;
        }
        var known = file.get();
        Background.run(known::isChangedOnDisk, changed -> {
            if (changed) {
                sheets.ask(WindowTexts.of("save.changed", path.get().getFileName()), WindowTexts.of("save.changed.text"), List.of(
                        new Answer("save-cancel", WindowTexts.of("cancel"), "", () -> { }),
                        new Answer("save-other", WindowTexts.of("save.other"), "", () -> saveAs(then)),
                        new Answer("save-over", WindowTexts.of("save.over"), "danger", () -> write(path.get(), then))), () -> { });
            } else {
                write(path.get(), then);
            }
        }, this::failed);
    }

    void saveAs() {
        saveAs(() -> { });
    }

    private void saveAs(Runnable then) {
        choice.saveAs(suggestedName() + DesignFile.SUFFIX).ifPresent(path -> write(path, then));
    }

    /// The design's name as a file's.
    String suggestedName() {
        var name = desk.history().design().settings().name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return name.isEmpty() ? "design" : name;
    }

    private void write(Path target, Runnable then) {
        var design = desk.history().design();
        var known = file.get();
        Background.run(() -> known.save(design, target), saved -> {
            file.set(saved);
            readOnly.set(false);
            desk.markSaved(design);
            remembered.change(p -> p.withRecent(target));
            desk.say(WindowTexts.of("save.done", target.getFileName()));
            then.run();
        }, this::failed);
    }

    private void failed(Exception fault) {
        sheets.tell(WindowTexts.of("save.failed"), reason(fault));
    }

    /// What a fault of the disk says to a user.
    static String reason(Exception fault) {
        return switch (fault) {
            case NoSuchFileException missing -> WindowTexts.of("fault.missing", missing.getFile());
            case AccessDeniedException denied -> WindowTexts.of("fault.denied", denied.getFile());
            case IOException io -> WindowTexts.of("fault.disk", String.valueOf(io.getMessage()));
            case Exception other -> WindowTexts.of("fault.other", String.valueOf(other.getMessage()));
        };
    }

    // closing

    /// Runs `then` when nothing is lost by it: at once, or after the user has saved or given up what is unsaved.
    void whenSafe(Runnable then) {
        if (!isAtRisk()) {
            then.run();
            return;
        }
        var name = desk.history().design().settings().name();
        sheets.ask(WindowTexts.of("unsaved.title", name), WindowTexts.of("unsaved.text"), List.of(
                new Answer("unsaved-discard", WindowTexts.of("unsaved.discard"), "danger", then),
                new Answer("unsaved-cancel", WindowTexts.of("cancel"), "", () -> { }),
                new Answer("unsaved-save", WindowTexts.of("unsaved.save"), "accent", () -> save(then))), () -> { });
    }
}

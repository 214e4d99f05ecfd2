package io.archloom.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.model.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    @TempDir Path folder;

    @Test void savingKeepsTheContentBeforeAsABackup() throws IOException {
        var path = folder.resolve("a.archloom.yaml");
        var first = DesignFile.NEW.save(Design.named("One"), path);
        var before = Files.readString(path);

        first.save(Design.named("Two"), path);

        assertEquals(before, Files.readString(AtomicFile.backupOf(path)));
        assertTrue(Files.readString(path).contains("name: Two"));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test void savingThroughALinkReplacesWhatItLeadsTo() throws IOException {
        var real = folder.resolve("real.yaml");
        Files.writeString(real, "old");
        var link = Files.createSymbolicLink(folder.resolve("link.yaml"), real);

        AtomicFile.write(link, "new".getBytes());

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test void aFolderThatCannotBeWrittenLosesNothing() {
        assertThrows(IOException.class,
                () -> DesignFile.NEW.save(Design.named("One"), folder.resolve("missing/a.archloom.yaml")));
    }

    @Test void aChangeByAnotherProgramIsNoticed() throws IOException {
        var path = folder.resolve("a.archloom.yaml");
        var saved = DesignFile.NEW.save(Design.named("One"), path);
        assertFalse(saved.isChangedOnDisk());

        Files.writeString(path, "archloom: 1\nname: Other\n");

        assertTrue(saved.isChangedOnDisk());
    }

    @Test void whatAKilledProcessLeftIsFound() throws IOException {
        var own = folder.resolve("mine.archloom.yaml");
        try (var recovery = new Recovery(folder.resolve("state"))) {
            recovery.changed(new DesignFile(java.util.Optional.of(own), java.util.Optional.empty()),
                    Design.named("Unsaved"));
        }
        // as if that process were gone: no process has this number
        try (var files = Files.list(folder.resolve("state"))) {
            var journal = files.findFirst().orElseThrow();
            Files.move(journal, journal.resolveSibling("design-999999999-1.archloom.yaml"));
        }

        var left = Recovery.leftIn(folder.resolve("state"));

        assertEquals(List.of("Unsaved"), left.stream().map(l -> l.design().settings().name()).toList());
        assertEquals(own.toAbsolutePath(), left.getFirst().file().get());
        left.getFirst().discard();
        assertEquals(List.of(), Recovery.leftIn(folder.resolve("state")));
    }

    @Test void theJournalOfALivingProcessIsNotOffered() throws IOException {
        try (var recovery = new Recovery(folder)) {
            recovery.changed(DesignFile.NEW, Design.named("Unsaved"));
        }

        assertEquals(List.of(), Recovery.leftIn(folder));
    }

    @Test void preferencesSurviveAndABrokenFileCountsAsNone() throws IOException {
        var preferences = Preferences.DEFAULT.withTheme("dark").withRecent(folder.resolve("a")).withRecent(
                folder.resolve("b")).withRecent(folder.resolve("a")).withWindow(1280, 800, true);
        preferences.write(folder);
        assertEquals(preferences, Preferences.read(folder));
        assertEquals(2, preferences.recent().size());

        Files.writeString(folder.resolve("preferences.yaml"), "theme: [");

        assertEquals(Preferences.DEFAULT, Preferences.read(folder));
    }

    @Test void foldersFollowTheSystemsConvention() {
        var home = Path.of("/home/ada");
        assertEquals(Path.of("/home/ada/.config/archloom"), UserFolders.of(Map.of(), home, "Linux").config());
        assertEquals(Path.of("/x/archloom"),
                UserFolders.of(Map.of("XDG_STATE_HOME", "/x"), home, "Linux").state());
        assertEquals(Path.of("/home/ada/Library/Application Support/archloom"),
                UserFolders.of(Map.of(), home, "Mac OS X").config());
    }
}

package io.archloom.ui;

import io.archloom.file.UserFolders;
import io.archloom.ui.control.Fonts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A real window for tests: with folders of its own, and without the platform's dialogs.
final class TestWindow {
    private TestWindow() {}

    /// Opens a window whose user chooses, whenever asked for a file or folder, what `chosen` says then.
    static StudioWindow open(Stage stage, Path home, Supplier<Path> chosen) {
        Fonts.load();
        stage.setFullScreen(false);
        var window = new StudioWindow(stage, new UserFolders(home.resolve("config"), home.resolve("state")), new Chooser(chosen), _ -> { });
        stage.show();
        return window;
    }

    private record Chooser(Supplier<Path> chosen) implements FileChoice {
        @Override public Optional<Path> open() {
            return Optional.of(chosen.get());
        }

        @Override public Optional<Path> saveAs(String suggested) {
            return Optional.of(chosen.get());
        }

        @Override public Optional<Path> folder() {
            return Optional.of(chosen.get());
        }

        @Override public Optional<Path> picture(String suggested) {
            return Optional.of(chosen.get());
        }
    }

    static void until(String what, BooleanSupplier condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException _) {
            throw new AssertionError("never: " + what);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}

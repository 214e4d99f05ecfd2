package io.archloom.ui.control;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Work that would make the window wait, done one piece after the other on a thread of its own. Results come back on the
/// JavaFX thread.
public final class Background {
    private static final ExecutorService WORKER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("background").factory());

    private Background() {}

    /// @param done   gets the result
    /// @param failed gets what the work threw
    public static <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        WORKER.execute(() -> {
            try {
                var result = work.call();
                Platform.runLater(() -> done.accept(result));
            } catch (Exception fault) {
                Platform.runLater(() -> failed.accept(fault));
            }
        });
    }
}

package io.archloom.ui.control;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Work that would make the window wait, done one piece after the other on a thread of its own. Results come back on the
/// JavaFX thread.
public final class Background {
    private static final ExecutorService WORKER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("background").factory());

    /// How long the end of the program waits for the last writes.
    private static final Duration LAST = Duration.ofSeconds(2);

    private Background() {}

    /// Waits a moment for what has been begun: nothing that was to be kept is lost when the program ends.
    public static void finish() {
        try {
            WORKER.submit(() -> { }).get(LAST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            // what takes longer cannot be waited for
        }
    }

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

package io.archloom.workbench;

import io.archloom.model.Design;
import java.util.Optional;
import java.util.function.Consumer;

/// Analyses in the background, the latest design only: one that comes while another is being analysed waits, and one that
/// waits gives way to a newer one. The listener hears every analysis that is finished, on this object's own thread.
public final class LiveAnalysis implements AutoCloseable {
    private final Analyst analyst;
    private final Consumer<Analysis> listener;
    private final Object monitor = new Object();
    private Optional<Design> waiting = Optional.empty();
    private boolean closed;

    public LiveAnalysis(Analyst analyst, Consumer<Analysis> listener) {
        this.analyst = analyst;
        this.listener = listener;
        Thread.ofPlatform().daemon().name("analysis").start(this::run);
    }

    /// Asks for the analysis of a design, and returns at once.
    public void request(Design design) {
        synchronized (monitor) {
            waiting = Optional.of(design);
            monitor.notifyAll();
        }
    }

    private void run() {
        for (var design = next(); design.isPresent(); design = next()) {
            try {
                var analysis = analyst.analyse(design.get());
                if (!isClosed()) {
                    listener.accept(analysis);
                }
            } catch (RuntimeException fault) {
                // a fault of the program at one design must not end the analysis of the next
                var thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
            }
        }
    }

    private boolean isClosed() {
        synchronized (monitor) {
            return closed;
        }
    }

    /// The design to analyse now; empty when there will be none.
    private Optional<Design> next() {
        synchronized (monitor) {
            while (waiting.isEmpty() && !closed) {
                try {
                    monitor.wait();
                } catch (InterruptedException _) {
                    return Optional.empty();
                }
            }
            var next = closed ? Optional.<Design>empty() : waiting;
            waiting = Optional.empty();
            return next;
        }
    }

    /// Ends the thread after the analysis that it is at, of which the listener is not told.
    @Override public void close() {
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
        }
    }
}

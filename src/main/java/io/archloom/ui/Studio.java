package io.archloom.ui;

import io.archloom.file.UserFolders;
import io.archloom.ui.control.Background;
import io.archloom.ui.control.Fonts;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The desktop application. Its arguments: nothing, or the file to open, with or without `open` before it.
public final class Studio extends Application {

    public static void main(String... arguments) {
        launch(Studio.class, arguments);
    }

    @Override public void start(Stage stage) {
        Fonts.load();
        IntStream.of(16, 24, 32, 48, 64, 128, 256).mapToObj(Studio::icon).forEach(stage.getIcons()::add);
        var window = new StudioWindow(stage, UserFolders.ofSystem(), new SystemFileChoice(stage), getHostServices()::showDocument);
        // a fault of the program at one event must not end the work: it is told and logged
        Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> {
            System.getLogger(Studio.class.getName()).log(System.Logger.Level.ERROR, "fault in the window", fault);
            window.say(WindowTexts.of("fault.other", String.valueOf(fault.getMessage())));
        });
        stage.show();
        window.recover();
        var arguments = getParameters().getRaw();
        arguments.stream().skip(arguments.size() > 1 && arguments.getFirst().equals("open") ? 1 : 0).findFirst()
                .map(Path::of).ifPresent(window.documents()::open);
    }

    @Override public void stop() {
        Background.finish();
    }

    private static Image icon(int size) {
        return new Image(Objects.requireNonNull(Studio.class.getResourceAsStream("archloom-" + size + ".png")));
    }
}

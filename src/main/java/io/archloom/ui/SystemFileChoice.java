package io.archloom.ui;

import io.archloom.file.DesignFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;

/// The platform's own dialogs. Each begins in the folder of the last choice.
final class SystemFileChoice implements FileChoice {
    private final Stage stage;
    private Optional<Path> lastFolder = Optional.empty();

    SystemFileChoice(Stage stage) {
        this.stage = stage;
    }

    @Override public Optional<Path> open() {
        return remember(chooser("choose.open", new ExtensionFilter(WindowTexts.of("choose.designs"), "*" + DesignFile.SUFFIX,
                "*.yaml", "*.yml")).showOpenDialog(stage));
    }

    @Override public Optional<Path> saveAs(String suggested) {
        var chooser = chooser("choose.save", new ExtensionFilter(WindowTexts.of("choose.designs"), "*" + DesignFile.SUFFIX));
        chooser.setInitialFileName(suggested);
        return remember(chooser.showSaveDialog(stage)).map(path -> withEnding(path, DesignFile.SUFFIX));
    }

    @Override public Optional<Path> picture(String suggested) {
        var chooser = chooser("choose.picture", new ExtensionFilter("SVG", "*.svg"), new ExtensionFilter("PNG", "*.png"));
        chooser.setInitialFileName(suggested);
        return remember(chooser.showSaveDialog(stage)).map(path -> path.toString().endsWith(".png")
                ? path : withEnding(path, ".svg"));
    }

    @Override public Optional<Path> folder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(WindowTexts.of("choose.folder"));
        lastFolder.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        var chosen = Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
        chosen.ifPresent(folder -> lastFolder = Optional.of(folder));
        return chosen;
    }

    private FileChooser chooser(String title, ExtensionFilter... filters) {
        var chooser = new FileChooser();
        chooser.setTitle(WindowTexts.of(title));
        chooser.getExtensionFilters().setAll(filters);
        lastFolder.filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> remember(@org.jspecify.annotations.Nullable File file) {
        var chosen = Optional.ofNullable(file).map(File::toPath);
        chosen.map(path -> path.toAbsolutePath().getParent()).ifPresent(folder -> lastFolder = Optional.of(folder));
        return chosen;
    }

    private static Path withEnding(Path path, String ending) {
        var name = path.getFileName().toString();
        return name.endsWith(ending) ? path : path.resolveSibling(name + ending);
    }
}

package io.archloom.ui;

import io.archloom.picture.Picture;
import io.archloom.picture.PngWriter;
import io.archloom.picture.SvgWriter;
import io.archloom.ui.control.Background;
import io.archloom.ui.dialog.Sheets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Writes the drawing as a picture.
final class PictureSaving {
    private static final double PNG_SCALE = 2;

    private PictureSaving() {}

    static void write(Picture picture, Path file, Sheets sheets, Consumer<String> say) {
        Background.run(() -> Files.write(file, file.toString().endsWith(".png") ? PngWriter.write(picture, PNG_SCALE)
                : SvgWriter.write(picture).getBytes(StandardCharsets.UTF_8)),
                _ -> say.accept(WindowTexts.of("save.done", file.getFileName())),
                fault -> sheets.tell(WindowTexts.of("picture.failed"), Documents.reason(fault)));
    }
}

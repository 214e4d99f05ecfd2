package io.archloom.picture;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Writes a picture as PNG, without a display.
public final class PngWriter {
    /// An image of more pixels is made smaller, so that no drawing, however large, uses up the memory.
    private static final double MOST_PIXELS = 80e6;

    private PngWriter() {}

    /// @param scale pixels for a page unit, greater than 0
    public static byte[] write(Picture picture, double scale) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image(picture, scale), "png", bytes);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    static BufferedImage image(Picture picture, double scale) {
        if (!(scale > 0 && scale < 1000)) {
            throw new IllegalArgumentException("scale " + scale);
        }
        var page = picture.bounds();
        double pixels = page.width() * scale * page.height() * scale;
        double fitting = pixels > MOST_PIXELS ? scale * Math.sqrt(MOST_PIXELS / pixels) : scale;
        var image = new BufferedImage((int) Math.max(1, Math.ceil(page.width() * fitting)), (int) Math.max(1, Math.ceil(page.height() * fitting)),
                BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Brush.color(picture.background()));
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(fitting, fitting);
        graphics.translate(-page.x(), -page.y());
        var brush = new Brush(graphics);
        picture.marksAt(1).forEach(brush::paint);
        graphics.dispose();
        return image;
    }
}

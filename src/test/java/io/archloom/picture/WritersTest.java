package io.archloom.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class WritersTest {
    private static final Path GOLDEN = Path.of("src/test/resources/pictures/shop.svg");

    private static Picture shop(Theme theme) {
        var id = Sketch.id("Orders");
        return DesignPicture.of(Sketch.shop(), Kinds.CATALOG, Overlay.of(Map.of(id, "age p99 1.8 s"), Map.of(id, "$302"),
                Map.of(id, new Overlay.Count(Severity.WARNING, 1)), Set.of()), theme);
    }

    private static Document parse(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    /// `mvn test -Dtest=WritersTest -Dgolden=accept` writes it anew; look at it in a browser before you keep it.
    @Test void theShopIsDrawnAsItWas() throws Exception {
        var svg = SvgWriter.write(shop(Theme.LIGHT));
        if ("accept".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, svg);
            fail("written anew: look at it, and run again without accepting");
        }
        assertEquals(Files.readString(GOLDEN), svg);
    }

    @Test void svgIsWellFormed() throws Exception {
        var root = parse(SvgWriter.write(shop(Theme.DARK))).getDocumentElement();
        assertEquals("svg", root.getLocalName());
        assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
        assertTrue(root.getElementsByTagName("text").getLength() > 16);
    }

    @Test void hostileTextsAreOnlyText() throws Exception {
        var nasty = "</text><script>alert(1)</script> & \"q\" ]]> \u0000\u0008 \uD83D\uDE80 \uD800 العربية 漢字";
        var design = new Sketch().card("A", "http-api", 0, 0).label("A", nasty).note("n", nasty, new Rectangle(0, 120, 700, 90)).design();
        var svg = SvgWriter.write(DesignPicture.of(design.withSettings(Design.named(nasty).settings()), Kinds.CATALOG, Overlay.NONE, Theme.LIGHT));
        var document = parse(svg);
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(document.getDocumentElement().getTextContent().contains("<script>"));
    }

    @Test void theCountryDoesNotMatter() {
        var before = Locale.getDefault();
        var here = SvgWriter.write(shop(Theme.LIGHT));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(here, SvgWriter.write(shop(Theme.LIGHT)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test void aFileShowsNothingThatIsForAfar() {
        var svg = SvgWriter.write(new Picture(new Rectangle(0, 0, 10, 10), "t", Theme.LIGHT.canvas(), List.of(
                new Mark.Box(java.util.Optional.empty(), Detail.FAR, new Rectangle(1, 1, 8, 8), 0, java.util.Optional.of(Ink.of(0xABCDEF)), java.util.Optional.empty()))));
        assertTrue(!svg.toLowerCase(Locale.ROOT).contains("abcdef"), svg);
    }

    @Test void pixelsShowTheDrawing() throws Exception {
        var picture = shop(Theme.DARK);
        var image = ImageIO.read(new ByteArrayInputStream(PngWriter.write(picture, 2)));
        assertEquals(Math.ceil(picture.bounds().width() * 2), image.getWidth());
        assertEquals(Math.ceil(picture.bounds().height() * 2), image.getHeight());
        assertEquals(rgb(Theme.DARK.canvas()), image.getRGB(3, 3));
        assertEquals(rgb(Theme.DARK.card()), pixel(image, picture, 380, 215));
        var colours = new HashSet<Integer>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 50, colours.size() + " colours");
        assertNotEquals(rgb(Theme.DARK.card()), rgb(Theme.LIGHT.card()));
    }

    private static int pixel(java.awt.image.BufferedImage image, Picture picture, double x, double y) {
        return image.getRGB((int) ((x - picture.bounds().x()) * 2), (int) ((y - picture.bounds().y()) * 2));
    }

    private static int rgb(Ink ink) {
        return 0xFF000000 | ink.red() << 16 | ink.green() << 8 | ink.blue();
    }

    @Test void aViewportShowsWhatAReaderWouldSee() {
        var picture = shop(Theme.LIGHT);
        var area = new Rectangle(300, 100, 400, 250);
        var expected = picture.marks().stream().filter(m -> m.detail().isDrawnAt(1) && m.bounds().inflate(0.001).intersects(area)).toList();
        assertTrue(Viewport.of(picture).marks(area, 1).containsAll(expected));
        assertTrue(Viewport.of(picture).marks(area, 0.2).stream().noneMatch(Mark.Label.class::isInstance));
    }
}

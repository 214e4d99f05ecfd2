package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.ResourceKind;
import io.archloom.catalog.reader.CatalogReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class KindsTest {
    private static final String MAILER = """
            kind: own/mailer
            title: Mailer
            summary: Sends mail.
            role: external
            stem: Mailer
            docs: https://example.com/mailer
            subtitle: "Mailer"
            ports:
              mails: {title: Mails, side: left, direction: in}
            flows:
              mails: {title: Mails, unit: mail}
            """;
    private static final String ICON = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"M2 2L22 22\"/></svg>";

    @TempDir Path home;
    private Shell shell;

    @BeforeEach void open() {
        shell = new Shell(home);
    }

    @Test void theListHasANameFirstOnEachLineBelowItsFamily() {
        var ran = shell.run("kinds", "list");

        assertEquals(0, ran.code());
        var kinds = ran.out().lines().filter(line -> line.startsWith("  ")).map(line -> line.strip().split(" ", 2)[0]).toList();
        assertEquals(CatalogReader.shipped().kinds().stream().map(ResourceKind::id).sorted().toList(), kinds.stream().sorted().toList());
        var compute = ran.out().substring(ran.out().indexOf("\ncompute:\n"), ran.out().indexOf("\nmessaging:\n"));
        assertTrue(compute.contains("\n  aws/lambda-function ") && !compute.contains("aws/sqs-queue"), compute);
    }

    @Test void whatIsConnectedInOneWaySharesARow() {
        var text = shell.run("kinds", "explain", "sqs-queue").out();

        assertEquals(2, text.split("The function sends messages to the queue", -1).length);
        assertEquals(2, text.split("Api.FifoQueue", -1).length);
        assertTrue(text.contains("aws/lambda-function.calls, aws/ecs-service.calls"), text);
    }

    @Test void belowEachConnectionStandsWhatCanBeSetOnIt() {
        var text = shell.run("kinds", "explain", "websocket-api").out();

        for (var row : List.of("RouteKey +text.* +default \\$default +.*", "share +number 0\\.\\. +default 1 .*", "Answers +boolean +default false .*",
                "access +post \\| manage +default post +What it may do\\. post: .*")) {
            assertTrue(text.lines().anyMatch(line -> line.matches(" {6}" + row)), row + text);
        }
        assertTrue(text.indexOf("The function says who may connect.") < text.indexOf("      Authorizer "), text);
        assertTrue(shell.run("kinds", "explain", "lambda-function").out().matches("(?s).*\n {6}as above: calls, probability, mode\n.*"));
        assertTrue(text.lines().allMatch(line -> line.length() <= 140), text);
    }

    @Test void aFolderThatIsOneTooHighNamesTheRightOne() {
        shell.file("project/catalog/own/mailer.yaml", MAILER);

        var ran = shell.run("kinds", "check", home.resolve("project"));
        assertEquals(3, ran.code());
        assertEquals("archloom: " + home.resolve("project") + " has no kinds itself, but " + home.resolve("project/catalog") + " has: name that one.\n", ran.err());
        assertTrue(shell.run("policies", "check", home.resolve("nowhere")).err().contains("is no folder of policies"));
    }

    @Test void theFormatIsPartOfTheProgram() {
        shell.file("own/own/mailer.yaml", MAILER.replace("stem", "stm"));

        assertTrue(shell.run("kinds", "check", home.resolve("own")).out().contains("\"archloom kinds format\" describes the format."));
        assertTrue(shell.run("kinds", "format").out().startsWith("# The catalogue's format\n"));
    }

    @TestFactory Stream<DynamicTest> everyKindIsExplained() {
        return CatalogReader.shipped().kinds().stream().map(kind -> DynamicTest.dynamicTest(kind.id(), () -> {
            var ran = shell.run("kinds", "explain", kind.id());
            assertEquals(0, ran.code());
            assertTrue(ran.out().startsWith(kind.id() + ": " + kind.title() + "\n" + kind.summary() + "\n"), ran.out());
            kind.ports().forEach(port -> assertTrue(ran.out().contains("\n  " + port.id() + " "), port.id()));
            kind.properties().forEach(property -> assertTrue(ran.out().contains("\n  " + property.name() + " "), property.name()));
            kind.rules().forEach(rule -> assertTrue(ran.out().contains(rule.id()), rule.id()));
            assertEquals(ran.out(), shell.run("kinds", "explain", kind.id().substring(kind.id().indexOf('/') + 1)).out());
        }));
    }

    @Test void aSoundFolderOfKindsIsFine() {
        shell.file("own/own/mailer.yaml", MAILER);
        shell.file("own/icons/own/mailer.svg", ICON);

        var ran = shell.run("kinds", "check", home.resolve("own"));

        assertEquals(home.resolve("own") + ": 1 kind, no problems\n", ran.out());
        assertEquals(0, ran.code());
    }

    @Test void faultsAreShownWithTheirPlace() {
        shell.file("own/own/mailer.yaml", MAILER.replace("side: left", "side: lft"));

        var ran = shell.run("kinds", "check", home.resolve("own"));

        assertEquals(1, ran.code());
        assertTrue(ran.out().matches("(?s).*own/mailer\\.yaml:9:\\d+: error: .*"), ran.out());
        assertEquals(3, shell.run("kinds", "check", home.resolve("missing")).code());
    }

    @Test void theCasesOfAFolderOfKindsAreRunWithIt() throws IOException {
        shell.file("own/own/mailer.yaml", MAILER);
        shell.file("own/icons/own/mailer.svg", ICON);
        shell.file("own/kinds/own/mailer/alone/design.yaml", "archloom: 1\nname: Alone\nresources: {Mailer: {kind: own/mailer}}\n");

        var missing = shell.run("kinds", "check", home.resolve("own"));
        assertEquals(1, missing.code());
        assertTrue(missing.out().contains("+++ own/mailer/alone/cost.txt"), missing.out());
        assertTrue(missing.out().endsWith("1 kind, no problems, 1 case, 1 differs (--accept writes what is said now)\n"), missing.out());

        assertEquals(0, shell.run("kinds", "check", home.resolve("own"), "--accept").code());
        var held = shell.run("kinds", "check", home.resolve("own"));
        assertEquals(home.resolve("own") + ": 1 kind, no problems, 1 case, all as before\n", held.out());
        assertEquals(0, held.code());

        shell.file("own/own/mailer.yaml", MAILER.replace("Mailer\"", "Sender\""));
        Files.writeString(home.resolve("own/kinds/own/mailer/alone/design.yaml"), "archloom: 1\nresources: [");
        var unreadable = shell.run("kinds", "check", home.resolve("own"), "--only", "mailer");
        assertEquals(1, unreadable.code());
        assertTrue(unreadable.out().contains("design.yaml:2:"), unreadable.out());
    }

    @Test void acceptingPutsADesignWithoutCommentsIntoTheFormInWhichDesignsAreSaved() throws IOException {
        shell.file("own/own/mailer.yaml", MAILER);
        shell.file("own/icons/own/mailer.svg", ICON);
        var plain = shell.file("own/kinds/own/mailer/plain/design.yaml", "archloom: 1\nresources: {Mailer: {kind: own/mailer}}\nname: Plain\n");
        var talk = "archloom: 1\n# why it is here\nname: Talk\nresources: {Mailer: {kind: own/mailer}}\n";
        var spoken = shell.file("own/kinds/own/mailer/talk/design.yaml", talk);

        shell.run("kinds", "check", home.resolve("own"));
        assertTrue(Files.readString(plain).contains("{Mailer"), "nothing is written unasked");
        var ran = shell.run("kinds", "check", home.resolve("own"), "--accept");

        assertTrue(ran.out().contains("+++ own/mailer/plain/design.yaml"), ran.out());
        assertTrue(Files.readString(plain).startsWith("archloom: 1\nname: Plain\n\nresources:\n  Mailer:\n    kind: own/mailer\n"), Files.readString(plain));
        assertEquals(talk, Files.readString(spoken));
        assertTrue(shell.run("kinds", "check", home.resolve("own"), "--accept").out().endsWith("2 cases, all as before\n"));
    }

    @Test void anErrorOfACaseIsToldWithItsLineUntilItIsAccepted() {
        shell.file("own/own/mailer.yaml", MAILER);
        shell.file("own/icons/own/mailer.svg", ICON);
        shell.file("own/kinds/own/mailer/alone/design.yaml", """
                archloom: 1
                name: Alone
                resources:
                  Mailer:
                    kind: own/mailer
                  Other:
                    kind: own/mialer
                  Queue:
                    kind: aws/sqs-queue
                    properties:
                      DelaySeconds: 100000
                connections:
                  Mailer-Queue:
                    from: Mailer.mails
                    to: Queue.messages
                """);

        for (var arguments : List.of(new Object[] {"kinds", "check", home.resolve("own")}, new Object[] {"kinds", "check", home.resolve("own"), "--accept"})) {
            var told = shell.run(arguments).out();
            for (var line : List.of(6, 11, 13)) {
                assertTrue(told.contains("alone/design.yaml:" + line + ":"), line + "\n" + told);
            }
        }
        assertEquals(0, shell.run("kinds", "check", home.resolve("own")).code());
    }

    @Test void aFolderOfACaseWithoutADesignIsTold() {
        shell.file("own/own/mailer.yaml", MAILER);
        shell.file("own/icons/own/mailer.svg", ICON);
        shell.file("own/kinds/own/mailer/empty/expect.json", "{}");
        shell.file("own/kinds/own/mailer/design.yaml", "archloom: 1\n");

        var ran = shell.run("kinds", "check", home.resolve("own"));

        assertEquals(1, ran.code());
        assertTrue(ran.out().contains(home.resolve("own/kinds/own/mailer/empty") + " is no case: "), ran.out());
        assertTrue(ran.out().contains(home.resolve("own/kinds/own/mailer") + " is no case: "), ran.out());
    }

    @Test void theReadmesKindIsSound() throws IOException {
        var page = Files.readString(Path.of("README.md"));
        var blocks = Pattern.compile("(?s) {3}```yaml\\R(.*?) {3}```").matcher(page.substring(page.indexOf("## Add a kind")))
                .results().map(found -> found.group(1).stripIndent()).toList();
        shell.file("catalog/acme/fax-gateway.yaml", blocks.get(0));
        shell.file("catalog/icons/acme/fax-gateway.svg", ICON);
        shell.file("catalog/kinds/acme/fax-gateway/invoices/design.yaml", blocks.get(1));

        var ran = shell.run("kinds", "check", home.resolve("catalog"), "--accept");

        assertTrue(ran.out().endsWith("1 kind, no problems, 1 case, 1 written anew\n"), ran.out());
        assertTrue(ran.out().contains("+          FAX_URL: https://fax.example.com\n"), ran.out());
        assertEquals(0, shell.run("kinds", "check", home.resolve("catalog")).code());
    }

    @Test void kindsBesideTheDesignAndInTheConfigurationFolderAreKnown() throws IOException {
        var design = shell.file("work/d.archloom.yaml", "archloom: 1\nresources: {Mailer: {kind: own/mailer}}\n");
        assertTrue(shell.run("validate", design).out().contains("own/mailer"), "an unknown kind is told");

        for (var folder : List.of(home.resolve("work/catalog"), shell.config().resolve("catalog"))) {
            shell.file(home.relativize(folder) + "/own/mailer.yaml", MAILER);
            shell.file(home.relativize(folder) + "/icons/own/mailer.svg", ICON);
            var ran = shell.run("validate", design);
            assertEquals("", ran.err());
            assertTrue(!ran.out().contains("own/mailer"), ran.out());
            Files.delete(folder.resolve("own/mailer.yaml"));
        }
    }
}

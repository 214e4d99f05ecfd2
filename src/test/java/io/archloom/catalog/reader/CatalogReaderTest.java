package io.archloom.catalog.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.archloom.catalog.KindRule;
import io.archloom.file.DesignReader;
import io.archloom.file.Opened;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.workbench.Analyst;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the compiler of catalogues accepts and refuses, each refusal with its place.
class CatalogReaderTest {
    private static final String KIND = """
            kind: own/thing
            title: Thing
            summary: Does something.
            role: function
            stem: Thing
            docs: https://example.com/thing
            subtitle: Thing
            facts: ["{events}"]
            ports:
              in: {title: In, side: left, direction: in}
              out: {title: Out, side: right, direction: out, flow: events}
            flows:
              events: {title: Events, unit: event}
            properties:
              Size: {type: integer, unit: KB, default: 4, min: 0, max: 100, title: Size, help: How large., emit: never}
              Mode: {type: choice, choices: {A: a, B: b}, default: A, title: Mode, help: Which., emit: never}
            assumptions:
              duration: {type: number, unit: ms, default: 5, title: Run time, help: How long.}
            quantities:
              bytes: "events * Size"
            price:
              - {id: events, title: Events, sku: sqs.standard, quantity: "events * month"}
            service:
              - {mean: duration, spread: 2}
            limits:
              - {id: size, title: Size, used: Size, limit: "64 * KB", grows: false}
            rules:
              - {id: Own.TooLarge, severity: error, when: "Size > 64 * KB", message: "{self} is large.", advice: Make it smaller., property: Size}
            """;
    private static final String CONNECTIONS = """
            - from: aws/lambda-function.calls
              to: own/thing.in
              verb: uses
              style: synchronous
              help: Uses it.
              traffic: {to: {events: out}}
              waits: true
            """;
    private static final Map<String, String> ICONS = Map.of("own/thing", "<svg/>");

    private static CatalogReader.Result read(Map<String, String> texts) {
        return CatalogReader.read(ShippedFiles.read(), CatalogFiles.of("mine", texts, ICONS));
    }

    private static Map<String, String> files(String path, String text) {
        var files = new LinkedHashMap<>(Map.of("own/thing.yaml", KIND, "own/connections.yaml", CONNECTIONS));
        files.put(path, text);
        return files;
    }

    private static String shown(Problem problem) {
        return problem.place() instanceof Place.InFile(var file, int line, int column) ? file + ":" + line + ":" + column + " " + problem.message() : problem.toString();
    }

    @Test void theShippedCatalogueHasNoFault() {
        assertEquals(List.of(), CatalogReader.read(List.of()).problems());
    }

    @Test void whatTheShippedCatalogueWritesIsOfTypesAndNamesThatThereAre() {
        assertEquals("", CatalogReader.check(List.of()).problems().stream().map(CatalogReaderTest::shown).collect(Collectors.joining("\n")));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AWS::SQS::Queue           | @AWS::SQS::Queu                                  | There is no type AWS::SQS::Queu. Did you mean AWS::SQS::Queue?
            FifoQueue:                | @FifoQeue:                                       | AWS::SQS::Queue has no property FifoQeue here. Did you mean FifoQueue?
            RedrivePolicy.max         | @RedriveRule.max                                 | AWS::SQS::Queue has no property RedriveRule here.
            $self.Arn                 | $self.Name                                       | AWS::SQS::Queue has no attribute Name.
            TopicArn                  | @Topic                                           | AWS::SNS::Subscription has no property Topic here.                  
            `path: Tags`              | `path: @Tag`                                     | AWS::SQS::Queue has no property Tag here. Did you mean Tags?
            path: KmsMasterKeyId      | path: @KmsKeyId                                  | AWS::SQS::Queue has no property KmsKeyId here.
            {Key: a}                  | `{@Name: a}`                                     | AWS::SQS::Queue has no property Name here.
            """)
    void aKindThatWritesWhatThereIsNotIsToldWhenItIsChecked(String what, String that, String message, @TempDir Path folder) throws IOException {
        var kind = KIND + """
                type: AWS::SQS::Queue
                emit:
                  references: {arn: !GetAtt $self.Arn}
                  existing: {Arn: asked, Name: asked}
                  properties: {FifoQueue: true}
                  set: [{path: RedrivePolicy.maxReceiveCount, value: 3}]
                  append: [{path: Tags, value: {Key: a}}]
                  role: {principal: sqs.amazonaws.com, path: KmsMasterKeyId, always: true}
                  resources: [{suffix: Told, type: AWS::SNS::Subscription, properties: {TopicArn: !Ref $self, Protocol: sqs}}]
                """;
        Files.createDirectories(folder.resolve("icons/own"));
        Files.createDirectories(folder.resolve("own"));
        Files.writeString(folder.resolve("icons/own/thing.svg"), "<svg/>");
        Files.writeString(folder.resolve("own/thing.yaml"), kind);
        assertEquals(List.of(), CatalogReader.check(List.of(folder)).problems());
        var marked = kind.replace(what, that);
        Files.writeString(folder.resolve("own/thing.yaml"), marked.replace("@", ""));
        var shown = CatalogReader.check(List.of(folder)).problems().stream().map(CatalogReaderTest::shown).toList();
        var line = marked.substring(0, marked.indexOf(that)).chars().filter(c -> c == '\n').count() + 1;
        assertTrue(shown.stream().anyMatch(problem -> problem.contains("thing.yaml:" + line + ":") && problem.contains(" " + message)), () -> message + " among " + shown);
    }

    @Test void aUsersKindAndItsConnectionsAreThereBesideOurs() {
        var result = read(files("own/thing.yaml", KIND));
        assertEquals(List.of(), result.problems().stream().map(CatalogReaderTest::shown).toList());
        var catalog = result.catalog();
        assertEquals("Thing", catalog.kind("own/thing").orElseThrow().title());
        assertEquals("<svg/>", catalog.icon("own/thing"));
        assertEquals(1, catalog.between("aws/lambda-function", "own/thing").stream().filter(kind -> kind.to().kind().equals("own/thing")).count());
        assertTrue(catalog.kind("aws/sqs-queue").isPresent());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            stem: Thing               | stem: Thing\\n@colour: red                         | colour is not known here.
            stem: Thing               | `stem: Thing\\nfires: @{schedule: Mode}`          | What fires by itself is a source.
            stem: Thing               | stem: Thing\\nreserves: @Sise                    | There is no property Sise. Did you mean Size?
            stem: Thing               | `stem: Thing\\nemit: {set: [{path: A, value: 1, when: "@events > 1"}]}` | events is not known here.
            stem: Thing               | `stem: Thing\\nemit: {set: [{path: A, value: 1, when: "Size > 1 && @peak > 2"}]}` | peak is not known here.
            stem: Thing               | `stem: Thing\\nemit: {behaviour: @contents}`      | behaviour cannot be contents; it is one of code, content,
            stem: Thing               | `stem: Thing\\nemit: {references: {log: @!Ref "$self:Lag"}, resources: [{suffix: Log, type: A::B::C}]}` | $self brings no further resource Lag; its further resources are: Log. Did you mean Log?
            stem: Thing               | `stem: Thing\\nemit: {role: {principal: a.b, path: Role, on: @Task}}` | $self brings no further resource Task; its further resources are: Role.
            summary: Does something.  | summary: @[a]                                    | summary should be a text.
            kind: own/thing           | kind: @own/other                                 | The kind own/other stands in the file of own/thing.
            role: function            | role: @functoin                                  | role cannot be functoin; it is one of event-source,
            unit: KB, default: 4      | unit: @KBs, default: 4                           | KBs is not a unit
            default: 4                | default: @400                                    | The default of Size does not fit its type, range or choices.
            default: A                | default: @C                                      | The default of Mode does not fit its type, range or choices.
            default: 4                | `default: 4, allowed: [1, @five]`                | There is no list of numbers five.
            default: 4                | `default: @4, allowed: [2, 8]`                   | The default of Size does not fit its type, range or choices.
            flow: events              | flow: @event                                     | There is no flow event. Did you mean events?
            `events * Size"`          | `@event * Size"`                                 | event is not known here. Did you mean events?
            `"events * Size"`         | `"Size @+ duration"`                             | an amount of data and a time do not go together.
            `"events * Size"`         | `"events @/ Size"`                               | Size may be zero, and something is divided by it.
            `"events * Size"`         | `"if(Mode == @'C', 1, 2)"`                       | Mode is never C; it is one of A, B.
            `"events * Size"`         | `"1 < Size @< 2"`                                | Comparisons do not chain.
            `"events * Size"`         | `"@sin(Size)"`                                   | There is no function sin.
            sqs.standard              | @sqs.standart                                    | There is no price for sqs.standart. Did you mean sqs.standard?
            `"events * month"`        | `@"events"`                                      | This should be a plain number, but it is a rate.
            mean: duration            | mean: @Size                                      | This should be a time, but it is an amount of data.
            {mean: duration, spread: 2} | {profile: @sqs-sent}                           | There is no latency profile sqs-sent. Did you mean sqs-send?
            limit: "64 * KB"          | limit: @duration                                 | This should be an amount of data, but it is a time.
            property: Size            | property: @Sise                                  | There is no property Sise. Did you mean Size?
            `"{self} is large."`      | `"{self} is {@Sise}."`                           | Sise is not known here. Did you mean Size?
            `"{self} is large."`      | `"{Size > 1 @? : large}"`                        | After the question mark a colon is missing.
            """)
    void aKindIsRefusedWhereItIsWrong(String what, String that, String message) {
        refused("own/thing.yaml", KIND, what, that.replace("\\n", "\n"), message);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            own/thing.in              | @own/thing.inn                                   | own/thing has no port inn. Did you mean in?
            own/thing.in              | @own/thing.out                                   | own/thing.out cannot be at 'to'.
            own/thing.in              | @own/thong.in                                    | There is no kind own/thong. Did you mean own/thing?
            own/thing.in              | @nothing                                         | nothing is not an end of a connection.
            waits: true               | `waits: true\\n  emit: {set: [{at: to, on: @Rest, path: A, value: 1}]}` | $to brings no further resource Rest; its further resources are: .
            waits: true               | `waits: true\\n  emit: {set: [{at: from, path: A, value: @!Ref "$from:Rolle"}]}` | $from brings no further resource Rolle; its further resources are: LogGroup,
            waits: true               | waits: true\\n  rules: [@polld]                 | There is no set of rules polld. Did you mean polled?
            waits: true               | `waits: true\\n  emit: {set: [{at: to, path: A, value: 1, when: "@to.events > 1"}]}` | to.events is not known here.
            waits: true               | `waits: true\\n  emit: {set: [{at: to, path: A, value: 1, when: "@out > 1"}]}` | out is not known here.
            waits: true               | `waits: true\\n  emit: {set: [{at: to, path: A, value: 1, when: @operated}]}` | operated is not known here.
            events: out               | @event: out                                      | There is no flow event. Did you mean events?
            events: out               | events: @outt                                    | outt is not known here. Did you mean out?
            """)
    void aConnectionIsRefusedWhereItIsWrong(String what, String that, String message) {
        refused("own/connections.yaml", CONNECTIONS, what, that.replace("\\n", "\n"), message);
    }

    /// `what` in the file becomes `that`; the fault is where `that` has its `@`.
    private static void refused(String path, String base, String what, String that, String message) {
        var marked = base.replace(what, that);
        assertEquals(base.length() - what.length() + that.length(), marked.length(), () -> what + " is there once");
        var before = marked.substring(0, marked.indexOf('@'));
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        var problems = read(files(path, marked.replace("@", ""))).problems().stream().map(CatalogReaderTest::shown).toList();
        assertTrue(problems.stream().anyMatch(problem -> problem.startsWith("mine/" + path + ":" + line + ":" + column + " " + message)),
                () -> "expected at " + line + ":" + column + " among " + problems);
    }

    @Test void aListOfEndsHasANameAndARuleHoldsForThoseThatItNames() {
        var rows = """
                - from: own-callers
                  to: aws/log-group.logs
                  verb: watches
                  style: event
                  help: Watches it.
                  rules:
                    - {from: [own/thing], id: Own.Watched, severity: advice, when: "from.Size > 1 * KB", message: Large., advice: Make it smaller.}
                """;
        var files = files("own/connections.yaml", rows);
        files.put("own/shared.yaml", "ends:\n  own-callers: [own/thing.out, aws/sqs-queue.consumers]\n");
        var result = read(files);
        assertEquals(List.of(), result.problems().stream().map(CatalogReaderTest::shown).toList());
        var mine = result.catalog().between("own/thing", "out", "aws/log-group", "logs").orElseThrow();
        var other = result.catalog().between("aws/sqs-queue", "consumers", "aws/log-group", "logs").orElseThrow();
        assertEquals(List.of("Own.Watched"), mine.rules().stream().map(KindRule::id).toList());
        assertEquals(List.of(), other.rules());
    }

    @Test void aKindWithATypeIsReachedByWhatLeadsToEveryKind() {
        var kind = KIND.replace("in: {title: In", "goods: {title: In") + "type: AWS::SQS::Queue\n";
        var result = CatalogReader.read(ShippedFiles.read(), CatalogFiles.of("mine", Map.of("own/thing.yaml", kind), ICONS));
        assertEquals(List.of(), result.problems().stream().map(CatalogReaderTest::shown).toList());
        assertEquals("refers to", result.catalog().between("aws/generic-resource", "out", "own/thing", "goods").orElseThrow().verb());
    }

    @Test void theMainFlowOfATargetIsItsFirst() {
        var result = read(files("own/connections.yaml", CONNECTIONS.replace("events: out", "main: out")));
        assertEquals(List.of(), result.problems().stream().map(CatalogReaderTest::shown).toList());
        assertEquals(Set.of("events"), result.catalog().between("aws/lambda-function", "calls", "own/thing", "in").orElseThrow().traffic().to().keySet());
    }

    @Test void brokenYamlIsOneProblemAndTheRestIsStillThere() {
        var result = read(files("own/broken.yaml", "kind: [a\n"));
        assertEquals(List.of("Catalog.Syntax"), result.problems().stream().map(Problem::rule).distinct().toList());
        assertTrue(result.catalog().kind("own/thing").isPresent());
    }

    @Test void whatExistsIsNeverRedefined() {
        var ours = CatalogReader.shipped().kind("aws/sqs-queue").orElseThrow();
        var result = read(files("aws/sqs-queue.yaml", KIND.replace("own/thing", "aws/sqs-queue")));
        assertEquals(List.of("mine/aws/sqs-queue.yaml:1:1 aws/sqs-queue exists already."), result.problems().stream().map(CatalogReaderTest::shown).toList());
        assertEquals(ours.title(), result.catalog().kind("aws/sqs-queue").orElseThrow().title());
    }

    @Test void aConnectionThatExistsIsNotReplaced() {
        var again = CONNECTIONS + "- {from: aws/sqs-queue.consumers, to: aws/lambda-function.invoke, verb: tickles, style: event, help: Again.}\n";
        var result = read(files("own/connections.yaml", again));
        assertEquals(List.of("mine/own/connections.yaml:8:3 aws/sqs-queue.consumers to aws/lambda-function.invoke is there twice."),
                result.problems().stream().map(CatalogReaderTest::shown).toList());
        assertEquals("triggers", result.catalog().between("aws/sqs-queue", "consumers", "aws/lambda-function", "invoke").orElseThrow().verb());
    }

    @Test void aMissingIconIsSaid() {
        var result = CatalogReader.read(ShippedFiles.read(), CatalogFiles.of("mine", files("own/thing.yaml", KIND), Map.of()));
        assertEquals(List.of("mine/own/thing.yaml:1:1 The kind own/thing has no icon."), result.problems().stream().map(CatalogReaderTest::shown).toList());
    }

    @Test void pricesOfAUserTakeThePlaceOfOursSkuBySkuAndRegionByRegion() {
        var prices = """
                name: agreed
                sources: {contract: {what: our contract, asOf: 2026-09-01}}
                skus:
                  sqs.standard: {unit: request, per: 1000000, regions: {us-east-1: {price: 0.3, source: contract, confidence: read}}}
                """;
        var result = read(files("prices.yaml", prices));
        assertEquals(List.of(), result.problems().stream().map(CatalogReaderTest::shown).toList());
        var list = result.catalog().prices();
        assertEquals(0, new BigDecimal("0.3").compareTo(list.price("sqs.standard", "us-east-1").orElseThrow().tiers().cost(1e6).amount()));
        assertEquals(CatalogReader.shipped().prices().price("sqs.standard", "eu-central-1"), list.price("sqs.standard", "eu-central-1"));
        assertEquals(CatalogReader.shipped().prices().price("sqs.fifo", "us-east-1"), list.price("sqs.fifo", "us-east-1"));
    }

    @Test void aKindBringsFiguresOfItsOwn() {
        var figures = """
                figures:
                  sources: {list: {what: price list, asOf: 2026-09-01}}
                  skus:
                    own.call: {unit: call, per: 1000, regions: {us-east-1: {price: 0.5, source: list, confidence: read}}}
                  latencies:
                    own-call: {p50: 20, p99: 90, what: a call, source: list, confidence: read}
                  limits:
                    own.size: {value: 8, unit: KB, hard: true, source: list, confidence: read}
                  odd: 1
                """;
        var kind = KIND.replace("sku: sqs.standard", "sku: own.call").replace("mean: duration, spread: 2", "profile: own-call")
                .replace("used: Size, limit: \"64 * KB\"", "used: Size, limit: limit.own.size");
        var result = read(files("own/thing.yaml", kind + figures));
        assertEquals(List.of("mine/own/thing.yaml:" + (KIND.lines().count() + 9) + ":3 odd is not known here."),
                result.problems().stream().map(CatalogReaderTest::shown).toList());
        var prices = result.catalog().prices();
        assertEquals(CatalogReader.shipped().prices().name(), prices.name());
        assertEquals(0, new BigDecimal("0.5").compareTo(prices.price("own.call", "us-east-1").orElseThrow().tiers().cost(1000).amount()));
    }

    @Test void whatIsFaultyIsToldAndTheRestCanStillBeUsed() {
        var kind = KIND.replace("mean: duration, spread: 2", "profile: own-call").replace("max: 100,", "max: 100, pattern: \"[a-\",") + """
                figures:
                  sources: {list: {what: a list, asOf: 2026-09-01}}
                  latencies: {own-call: {p50: 900, p99: 150, what: a call, source: list, confidence: read}}
                emit:
                  properties: {RoleName: "${AWS::StackName}-role"}
                """;
        var result = read(files("own/thing.yaml", kind));
        assertEquals(List.of("The pattern cannot be read: Illegal character range.", "The percentiles of own-call are not in order.", "What stands in ${…} is replaced in !Sub only."),
                result.problems().stream().map(Problem::message).toList());
        var opened = DesignReader.read("archloom: 1\nresources: {T: {kind: own/thing}}\nworkload: {loads: {T: {rate: 1/s}}}\n", "design.yaml");
        assertFalse(new Analyst(result.catalog()).analyse(assertInstanceOf(Opened.Readable.class, opened).design()).paths().isEmpty());
    }

    @Test void theBundleHoldsWhatTheFilesSay() throws IOException {
        var shipped = ShippedFiles.read();
        var again = CatalogBundle.read(CatalogBundle.write(shipped));
        assertEquals(shipped.trees(), again.trees());
        assertEquals(shipped.icons(), again.icons());
        assertFalse(again.trees().isEmpty());
    }

    @Test void theBundleOfTheBuildIsThatOfTheFiles() throws IOException {
        var parsed = CatalogFiles.read(Path.of("src/main/resources/catalog"), Path.of("icons"), "");
        var made = CatalogReaderTest.class.getResource("/catalog/" + ShippedFiles.BUNDLE);
        var bundle = CatalogBundle.read(made.openStream().readAllBytes());
        assertEquals(parsed.trees().keySet(), bundle.trees().keySet());
        parsed.trees().forEach((path, tree) -> assertEquals(tree, bundle.trees().get(path), path));
    }

    @Test void aFolderOfAUserIsReadWithoutFollowingLinks(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("catalog/own"));
        Files.createDirectories(folder.resolve("catalog/icons/own"));
        Files.writeString(folder.resolve("catalog/own/thing.yaml"), KIND);
        Files.writeString(folder.resolve("catalog/icons/own/thing.svg"), "<svg/>");
        var outside = Files.writeString(folder.resolve("secret.yaml"), "kind: own/secret\n");
        Files.createSymbolicLink(folder.resolve("catalog/own/secret.yaml"), outside);
        var result = CatalogReader.read(List.of(folder.resolve("catalog")));
        assertEquals(List.of(), result.problems().stream().map(CatalogReaderTest::shown).toList());
        assertTrue(result.catalog().kind("own/thing").isPresent());
        assertFalse(result.catalog().kind("own/secret").isPresent());
    }

    @Test void aFolderThatDoesNotExistAddsNothing() {
        assertEquals(List.of(), CatalogReader.read(List.of(Path.of("no-such-folder"))).problems());
    }
}

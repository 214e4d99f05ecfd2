package io.archloom.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.estimate.Estimates;
import io.archloom.estimate.Estimates.Options;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportanceTest {
    private static final Catalog CATALOG = CatalogReader.shipped();

    private static List<Severity> of(String rule, String line) {
        var design = Line.design(line);
        return Rules.of(CATALOG).judge(design, Estimates.of(design, CATALOG, Options.of(design))).problems().stream()
                .filter(problem -> problem.rule().equals(rule)).map(Problem::severity).toList();
    }

    @ParameterizedTest
    @CsvSource({"sketch, ADVICE", "background, WARNING", "customer-facing, WARNING", "regulated, ERROR"})
    void whatIsFoundOnAPathIsGradedByIt(String criticality, Severity expected) {
        var line = "S: sns-topic; Q: sqs-queue; F: lambda-function; S.subscribers > Q.messages; Q.consumers > F.invoke; load S 1; critical S " + criticality;

        assertEquals(List.of(expected), of("Sqs.NoDeadLetter", line));
    }

    @ParameterizedTest
    @CsvSource({"sketch, regulated, ERROR", "regulated, sketch, ERROR", "sketch, sketch, ADVICE"})
    void theGreatestOfSeveralPathsCounts(String one, String other, Severity expected) {
        var line = "S: sns-topic; T: sns-topic; Q: sqs-queue; F: lambda-function; S.subscribers > Q.messages; T.subscribers > Q.messages; Q.consumers > F.invoke;"
                + "load S 1; load T 1; critical S " + one + "; critical T " + other;

        assertEquals(List.of(expected), of("Sqs.NoDeadLetter", line));
    }

    @ParameterizedTest
    @CsvSource({"Sqs.NoDeadLetter, sketch", "Sqs.NoDeadLetter, regulated"})
    void aSettingWins(String rule, String criticality) {
        assertEquals(List.of(), of(rule, "Q: sqs-queue; F: lambda-function; Q.consumers > F.invoke; load Q 1; off Q " + rule + "; critical Q " + criticality));
    }
}

package io.archloom.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    private static final String TEMPLATE = """
            Resources:
              Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn, Environment: {Variables: {ROWS: !Ref Rows, ROBOT: !Ref Robot}}}}
              Role: {Type: AWS::IAM::Role}
              Rows: {Type: AWS::DynamoDB::Table}
              Robot: {Type: AWS::RoboMaker::Robot}
            """;

    @TempDir Path home;
    private Shell shell;

    @BeforeEach void open() {
        shell = new Shell(home);
    }

    @Test void sharesAndWhatIsMissing() {
        shell.file("templates/a.yaml", TEMPLATE);
        shell.file("templates/deep/b.template", TEMPLATE);
        shell.file("templates/other.json", "{\"name\": \"no template\"}");
        shell.file("templates/readme.md", TEMPLATE);

        var ran = shell.run("kinds", "coverage", home.resolve("templates"));

        assertEquals("""
                2 templates
                Resources    75.0 %  6 of 8
                Connections  50.0 %  2 of 4

                Times  Templates  Missing types
                    2          2  RoboMaker::Robot

                Times  Templates  Missing connections
                    2          2  Lambda::Function —[uses]→ RoboMaker::Robot
                """, ran.out());
        assertEquals("", ran.err());
        assertEquals(0, ran.code());
    }

    @Test void eachTemplateAndJson() {
        shell.file("templates/a.yaml", TEMPLATE);

        var verbose = shell.run("kinds", "coverage", home.resolve("templates"), "--verbose").out();
        assertTrue(verbose.contains("\na.yaml\n  Resources    75.0 %  3 of 4\n"), verbose);
        var json = shell.run("kinds", "coverage", home.resolve("templates"), "--format", "json").out();
        assertTrue(json.contains("\"share\": 0.75"), json);
        assertTrue(json.contains("\"kind\": \"aws/dynamodb-table\""), json);
    }

    @Test void whatCannotBeReadIsCountedAndNamed() {
        shell.file("templates/a.yaml", TEMPLATE);
        shell.file("templates/bad.yaml", "Resources: {A: [");
        shell.file("templates/chart.yaml", "{{ not yaml }}: [");

        var ran = shell.run("kinds", "coverage", home.resolve("templates"));

        assertTrue(ran.out().startsWith("1 template, 1 unreadable\n"), ran.out());
        assertTrue(ran.err().startsWith("bad.yaml:1:"), ran.err());
        assertEquals(1, ran.err().lines().count());
        assertEquals(0, ran.code());
    }

    @Test void aListNamesTheFiles() {
        shell.file("templates/a.yaml", TEMPLATE);
        shell.file("templates/b.yaml", TEMPLATE);
        shell.file("list.txt", "b.yaml\n\n");

        assertTrue(shell.run("kinds", "coverage", home.resolve("templates"), "--list", home.resolve("list.txt")).out().startsWith("1 template\n"));
        shell.file("list.txt", "c.yaml\n");
        assertEquals(3, shell.run("kinds", "coverage", home.resolve("templates"), "--list", home.resolve("list.txt")).code());
    }

    @Test void anApisDocumentIsReadWhereItLiesBelowTheFolder() {
        var template = """
                Resources:
                  Api: {Type: AWS::Serverless::Api, Properties: {DefinitionBody: {'Fn::Transform': {Name: AWS::Include, Parameters: {Location: ../FOLDER/api.yaml}}}}}
                  Work: {Type: AWS::Serverless::Function}
                """;
        var document = "paths: {/: {get: {x-amazon-apigateway-integration: {uri: !Sub 'arn:aws:apigateway:${Work.Arn}/invocations'}}}}\n";
        shell.file("all/templates/a.yaml", template.replace("FOLDER", "documents"));
        shell.file("all/documents/api.yaml", document);
        shell.file("outside/api.yaml", document);

        assertTrue(shell.run("kinds", "coverage", home.resolve("all")).out().contains("1 of 1\n"));
        shell.file("all/templates/a.yaml", template.replace("FOLDER", "../outside"));
        assertTrue(shell.run("kinds", "coverage", home.resolve("all")).out().contains("0 of 0\n"));
    }

    @Test void noFolderAndNoTemplateAreSaid() {
        shell.file("empty/a.yaml", "a: 1");

        var missing = shell.run("kinds", "coverage", home.resolve("missing"));
        assertEquals("archloom: " + home.resolve("missing") + " is no folder of templates.\n", missing.err());
        assertEquals(3, missing.code());
        var none = shell.run("kinds", "coverage", home.resolve("empty"));
        assertEquals("archloom: No file below " + home.resolve("empty") + " is a template that can be read.\n", none.err());
        assertEquals(3, none.code());
        assertEquals(2, shell.run("kinds", "coverage").code());
    }
}

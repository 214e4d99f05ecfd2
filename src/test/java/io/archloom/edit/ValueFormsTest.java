package io.archloom.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.archloom.geometry.Rectangle;
import io.archloom.model.Design;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.Environment;
import io.archloom.model.Resource;
import io.archloom.value.SecretReference;
import io.archloom.value.SecretReference.Store;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A value as a literal, a parameter or a secret.
class ValueFormsTest {
    private static final ResourceId WORK = new ResourceId("Work");
    private static final ResourceId OTHER = new ResourceId("Other");
    private static final Value.MapOf DECLARATION = Value.map("Type", Value.of("Number"), "Default", Value.of(512));

    private static Design design() {
        return new Edit.Batch("", List.of(
                new Edit.AddResource(Resource.of(WORK, "aws/lambda-function").withProperty("MemorySize", Optional.of(Value.of(512))), new Rectangle(0, 0, 188, 80)),
                new Edit.AddResource(Resource.of(OTHER, "aws/lambda-function"), new Rectangle(0, 200, 188, 80)),
                new Edit.AddEnvironment(Environment.of("dev", "eu-west-1").withProperty(WORK, "MemorySize", Optional.of(Value.of(128)))))).apply(Design.named("Shop"));
    }

    private static Design parametrised() {
        return new Edit.UseParameter(WORK, "MemorySize", "Memory", DECLARATION).apply(design());
    }

    private static Value memory(Design design, String environment) {
        var there = design.in(environment);
        return there.resolved(there.structure().resource(WORK).orElseThrow().properties().get("MemorySize"));
    }

    @Test void aParameterTakesOverWhatEnvironmentsSaid() {
        var design = parametrised();

        assertEquals(new Value.Ref("Memory"), design.structure().resource(WORK).orElseThrow().properties().get("MemorySize"));
        assertEquals(Map.of("Memory", DECLARATION), design.structure().declarations().parameters());
        assertEquals(Map.of("Memory", Value.of(128)), design.environment("dev").orElseThrow().parameters());
        assertEquals(Map.of(), design.environment("dev").orElseThrow().properties());
        assertEquals(Value.of(512), memory(design, "production"));
        assertEquals(Value.of(128), memory(design, "dev"));
    }

    @Test void thereAndBackIsNothing() {
        assertEquals(design(), new Edit.UseLiteral(WORK, "MemorySize").apply(parametrised()));
    }

    @Test void aParameterStaysWhileSomethingMentionsIt() {
        var both = new Edit.SetProperty(OTHER, "MemorySize", Optional.of(new Value.Ref("Memory"))).apply(parametrised());
        var one = new Edit.UseLiteral(WORK, "MemorySize").apply(both);

        assertEquals(Map.of("Memory", DECLARATION), one.structure().declarations().parameters());
        assertEquals(Value.of(128), memory(one, "dev"));
    }

    @Test void aParameterCannotHaveTheNameOfAResource() {
        var design = design();

        assertSame(design, new Edit.UseParameter(WORK, "MemorySize", "Other", DECLARATION).apply(design));
    }

    @Test void whatIsNoParameterIsSaidPlainlyAlready() {
        var design = design();

        assertSame(design, new Edit.UseLiteral(WORK, "MemorySize").apply(design));
        assertSame(design, new Edit.UseLiteral(new ResourceId("Gone"), "MemorySize").apply(design));
    }

    @Test void aSecretIsFetchedAtDeployment() {
        var design = new Edit.UseSecret(WORK, "Token", new SecretReference(Store.SECRETS_MANAGER, "shop/payworld", Optional.of("token"))).apply(design());

        assertEquals(Value.of("{{resolve:secretsmanager:shop/payworld:SecretString:token}}"), design.structure().resource(WORK).orElseThrow().properties().get("Token"));
    }

    @Test void aReferenceToASecretIsReadAsItIsWritten() {
        for (var reference : List.of(new SecretReference(Store.SECRETS_MANAGER, "shop", Optional.empty()),
                new SecretReference(Store.SECRETS_MANAGER, "arn:aws:secretsmanager:eu-west-1:123456789012:secret:shop-AbC", Optional.of("key")),
                new SecretReference(Store.SSM, "/shop/token", Optional.empty()))) {
            assertEquals(Optional.of(reference), SecretReference.of(reference.value()));
        }
        assertEquals(Optional.of(new SecretReference(Store.SSM, "/shop/token", Optional.empty())), SecretReference.of(Value.of("{{resolve:ssm-secure:/shop/token:3}}")));
        assertEquals(Optional.empty(), SecretReference.of(Value.of("plain")));
        assertEquals(Optional.empty(), SecretReference.of(Value.of("{{resolve:ssm:/shop/token}}")));
    }
}

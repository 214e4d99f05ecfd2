package io.archloom.value;

import java.util.Optional;
import java.util.regex.Pattern;

/// A secret that CloudFormation fetches at deployment, so that neither template nor design holds it: a dynamic reference.
/// Its forms: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html> (read 2026-11-21).
///
/// @param name of the secret or parameter, such as `shop/payworld`; of a secret an ARN, too
/// @param key  the entry of a secret that is a JSON object; empty: all of it
public record SecretReference(Store store, String name, Optional<String> key) {
    private static final Pattern FORM = Pattern.compile(
            "\\{\\{resolve:(secretsmanager|ssm-secure):(arn:[^:}]*(?::[^:}]*){5}|[^:}]+)(?::(?:SecretString)?(?::([^:}]*)[^}]*)?)?(?::\\d+)?}}");

    /// Where the secret is kept.
    public enum Store { SECRETS_MANAGER, SSM }

    public Value value() {
        return Value.of(switch (store) {
            case SECRETS_MANAGER -> "{{resolve:secretsmanager:" + name + ":SecretString" + key.map(it -> ":" + it).orElse("") + "}}";
            case SSM -> "{{resolve:ssm-secure:" + name + "}}";
        });
    }

    /// The reference that a value is; empty when it is none.
    public static Optional<SecretReference> of(Value value) {
        return value.asText().map(FORM::matcher).filter(match -> match.matches()).map(match -> new SecretReference(
                match.group(1).equals("ssm-secure") ? Store.SSM : Store.SECRETS_MANAGER, match.group(2),
                Optional.ofNullable(match.group(3)).filter(it -> !it.isEmpty())));
    }
}

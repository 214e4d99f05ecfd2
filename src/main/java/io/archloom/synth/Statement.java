package io.archloom.synth;

import io.archloom.value.Value;
import java.util.Collection;
import java.util.List;
import java.util.SequencedCollection;

/// What IAM policies are made of.
final class Statement {
    private static final Value VERSION = Value.of("2012-10-17");

    private Statement() {}

    /// A policy document of these statements.
    static Value.MapOf document(List<? extends Value> statements) {
        return Value.map("Version", VERSION, "Statement", Value.list(statements));
    }

    /// Lets whoever holds it do the actions.
    static Value.MapOf allow(Collection<String> actions, List<Value> resources) {
        return Value.map("Effect", Value.of("Allow"), "Action", texts(actions), "Resource", oneOrList(resources));
    }

    /// Lets a service do the actions at a resource, under a condition.
    static Value.MapOf allow(String service, Collection<String> actions, Value resource, Value.MapOf condition) {
        return Value.map("Effect", Value.of("Allow"), "Principal", Value.map("Service", Value.of(service)),
                "Action", texts(actions), "Resource", resource, "Condition", condition);
    }

    /// Refuses whoever comes over a connection that is not encrypted.
    static Value.MapOf onlyEncrypted(String action, Value resource) {
        return Value.map("Sid", Value.of("OnlyEncryptedTransport"), "Effect", Value.of("Deny"), "Principal", Value.of("*"),
                "Action", Value.of(action), "Resource", resource,
                "Condition", Value.map("Bool", Value.map("aws:SecureTransport", Value.of("false"))));
    }

    /// Lets a service assume a role.
    static Value.MapOf assume(String service, Collection<String> actions) {
        return Value.map("Effect", Value.of("Allow"), "Principal", Value.map("Service", Value.of(service)),
                "Action", texts(actions));
    }

    /// Only on behalf of this resource.
    static Value.MapOf onBehalfOf(Value arn) {
        return Value.map("ArnEquals", Value.map("aws:SourceArn", arn));
    }

    /// Only on behalf of this account.
    static Value.MapOf onBehalfOfAccount() {
        return Value.map("StringEquals", Value.map("aws:SourceAccount", new Value.Ref("AWS::AccountId")));
    }

    private static Value texts(Collection<String> texts) {
        return oneOrList(texts.stream().map(Value::of).toList());
    }

    private static Value oneOrList(SequencedCollection<Value> values) {
        return values.size() == 1 ? values.getFirst() : Value.list(values);
    }
}

package io.archloom.synth;

import io.archloom.value.Value;
import java.util.List;
import java.util.Optional;

/// The topic that all alarms of a stack tell, with its key; written when the first alarm asks for it. Whoever should get mail
/// is a parameter, so that an address stands in no template.
final class AlarmTopic {
    private static final String EMAIL = "AlarmEmail";
    private static final String HAS_EMAIL = "HasAlarmEmail";
    private static final String ALARMS = "cloudwatch.amazonaws.com";
    /// What a key's account may do with it by policies of its own, without which nobody could ever change the key. Each by its
    /// name: `kms:*` would be the same and more.
    private static final List<String> KEEPING = List.of("kms:CancelKeyDeletion", "kms:Decrypt", "kms:DescribeKey", "kms:DisableKey", "kms:DisableKeyRotation",
            "kms:EnableKey", "kms:EnableKeyRotation", "kms:GenerateDataKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus",
            "kms:ListResourceTags", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion", "kms:TagResource", "kms:UntagResource",
            "kms:UpdateKeyDescription");

    private final Stack stack;
    private Optional<Draft> topic = Optional.empty();

    AlarmTopic(Stack stack) {
        this.stack = stack;
    }

    Value reference() {
        if (topic.isEmpty()) {
            topic = Optional.of(written());
        }
        return new Value.Ref(topic.get().id);
    }

    private Draft written() {
        // CloudWatch cannot use SNS's own key: https://repost.aws/knowledge-center/cloudwatch-receive-sns-for-alarm-trigger
        var key = stack.add("AlarmKey", "AWS::KMS::Key");
        key.set("Description", Value.of(Words.of("alarm.key")));
        key.set("EnableKeyRotation", Value.TRUE);
        key.set("KeyPolicy", Statement.document(List.of(
                Value.map("Sid", Value.of("KeptByItsAccount"), "Effect", Value.of("Allow"),
                        "Principal", Value.map("AWS", new Value.Sub("arn:${AWS::Partition}:iam::${AWS::AccountId}:root")),
                        "Action", Value.list(KEEPING.stream().map(Value::of).toList()), "Resource", Value.of("*")),
                Statement.allow(ALARMS, List.of("kms:Decrypt", "kms:GenerateDataKey"), Value.of("*"), Statement.onBehalfOfAccount()))));
        var draft = stack.add("AlarmTopic", "AWS::SNS::Topic");
        draft.set("DisplayName", Value.of(Words.of("alarm.topic")));
        draft.set("KmsMasterKeyId", new Value.Ref(key.id));
        var arn = new Value.Ref(draft.id);
        var policy = stack.add("AlarmTopicPolicy", "AWS::SNS::TopicPolicy");
        policy.set("Topics", Value.list(arn));
        policy.set("PolicyDocument", Statement.document(List.of(Statement.onlyEncrypted("sns:Publish", arn),
                Statement.allow(ALARMS, List.of("sns:Publish"), arn, Statement.onBehalfOfAccount()))));
        subscription(arn);
        return draft;
    }

    private void subscription(Value topic) {
        stack.parameters.putIfAbsent(EMAIL, Value.map("Type", Value.of("String"), "Default", Value.of(""),
                "Description", Value.of(Words.of("parameter.alarm-email"))));
        stack.conditions.putIfAbsent(HAS_EMAIL, new Value.Call("Fn::Not", Value.list(
                new Value.Call("Fn::Equals", Value.list(new Value.Ref(EMAIL), Value.of(""))))));
        var subscription = stack.add("AlarmSubscription", "AWS::SNS::Subscription");
        subscription.attributes.put("Condition", Value.of(HAS_EMAIL));
        subscription.set("TopicArn", topic);
        subscription.set("Protocol", Value.of("email"));
        subscription.set("Endpoint", new Value.Ref(EMAIL));
    }
}

package io.archloom.security;

import java.util.function.Function;
import java.util.stream.Stream;

/// Something that the field's rule packs agree on.
///
/// @param packs  the ids under which they have it: checkov (`CKV_AWS_…`), cfn-nag (`W…`, `F…`), cdk-nag (`SQS2`), Security Hub (`SQS.1`)
/// @param faults logical ids, with what is wrong where it is not plain
record SecurityRule(String id, String says, String packs, Function<Exported, Stream<String>> faults) {}

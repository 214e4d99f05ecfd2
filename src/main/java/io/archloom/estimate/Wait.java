package io.archloom.estimate;

import io.archloom.catalog.Delay;
import io.archloom.quantity.Distribution;

/// A part of how long something takes, with its distribution.
///
/// @param source    what says so
/// @param share     how often it happens at all: a cold start's share, otherwise 1
/// @param full      how long it takes when it happens
/// @param uncertain whether it rests on a placeholder, or nothing is known of it
record Wait(Delay source, double share, Distribution full, boolean uncertain) {
    /// With the cases in which it does not happen.
    Distribution delay() {
        return DelayAlgebra.maybe(share, full);
    }
}

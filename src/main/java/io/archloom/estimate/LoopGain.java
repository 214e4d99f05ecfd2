package io.archloom.estimate;

import java.util.Arrays;

/// The gains within a loop of flows: entry *i, j* is how much of flow *i* comes back for each event of flow *j*.
///
/// Flows settle if and only if the spectral radius of the gains is below 1; for non-negative gains *G* that is so exactly
/// when *I − G* is a nonsingular M-matrix, whose elimination without pivoting meets positive pivots only
/// (A. Berman, R. Plemmons, "Nonnegative Matrices in the Mathematical Sciences", 1979, chapter 6).
final class LoopGain {
    /// A pivot this near to zero is none: the loop's gain is 1.
    private static final double NOTHING = 1e-9;
    private static final int POWER_STEPS = 500;

    private LoopGain() {}

    /// Solves *(I − G) y = right*, or gives an empty array when the loop does not settle. Both arguments are used up.
    static double[] solve(double[][] gains, double[] right) {
        int size = right.length;
        var rows = gains;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i][j] = (i == j ? 1 : 0) - rows[i][j];
            }
        }
        for (int pivot = 0; pivot < size; pivot++) {
            if (!(rows[pivot][pivot] > NOTHING)) {
                return new double[0];
            }
            for (int i = pivot + 1; i < size; i++) {
                double factor = rows[i][pivot] / rows[pivot][pivot];
                if (factor != 0) {
                    for (int j = pivot; j < size; j++) {
                        rows[i][j] -= factor * rows[pivot][j];
                    }
                    right[i] -= factor * right[pivot];
                }
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int j = i + 1; j < size; j++) {
                right[i] -= rows[i][j] * right[j];
            }
            right[i] /= rows[i][i];
        }
        return right;
    }

    /// The spectral radius of the gains, by the power method on *I + G*, which has no second eigenvalue of the same size.
    static double radius(double[][] gains) {
        int size = gains.length;
        var vector = new double[size];
        Arrays.fill(vector, 1.0 / size);
        double norm = 1;
        for (int step = 0; step < POWER_STEPS; step++) {
            var next = new double[size];
            norm = 0;
            for (int i = 0; i < size; i++) {
                next[i] = vector[i];
                for (int j = 0; j < size; j++) {
                    next[i] += gains[i][j] * vector[j];
                }
                norm += next[i];
            }
            for (int i = 0; i < size; i++) {
                vector[i] = next[i] / norm;
            }
        }
        return norm - 1;
    }
}

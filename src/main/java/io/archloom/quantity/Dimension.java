package io.archloom.quantity;

/// What kind of thing a number measures, as powers of time, data and money; counts and shares have none.
///
/// Dimensions multiply with the numbers: a [#RATE] times a [#TIME] is a plain number again, and GB-seconds are data × time.
public record Dimension(int time, int data, int money) {
    public static final Dimension NONE = new Dimension(0, 0, 0);
    public static final Dimension TIME = new Dimension(1, 0, 0);
    public static final Dimension DATA = new Dimension(0, 1, 0);
    public static final Dimension RATE = new Dimension(-1, 0, 0);
    public static final Dimension MONEY = new Dimension(0, 0, 1);

    public Dimension times(Dimension that) {
        return new Dimension(time + that.time, data + that.data, money + that.money);
    }

    public Dimension over(Dimension that) {
        return new Dimension(time - that.time, data - that.data, money - that.money);
    }
}

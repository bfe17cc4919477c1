package studio.longplay.engine.inference.tokens;

/// Cuts text into pieces and gives their numbers. Any number of threads may ask.
@FunctionalInterface
public interface Tokens {
    /// The numbers of the pieces of a text, in order.
    long[] of(String text);
}

package studio.longplay.app.cli;

/// Numbers of things in words: `1 line`, `2 lines`.
final class Count {
    private Count() {}

    static String of(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}

package studio.longplay.app.controls;

import java.util.Arrays;
import java.util.stream.Collectors;

/// What stands on the keys of a keyboard in the window's language: the toolkit writes them in
/// English on every machine.
public final class KeyNames {
    private static final String BETWEEN = "+";

    private KeyNames() {}

    /// Keys as a person reads them.
    ///
    /// @param keys as the toolkit shows them, for example `Ctrl+Page Up`
    public static String of(String keys) {
        return Arrays.stream(keys.split("\\+(?=.)", -1))
                .map(KeyNames::one)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String one(String key) {
        String name = "key." + key.replace(' ', '_');
        return Wording.has(name) ? Wording.of(name) : key;
    }
}

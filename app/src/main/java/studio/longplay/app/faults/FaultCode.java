package studio.longplay.app.faults;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// Names a bug by eight characters: the same bug has the same code on every machine.
///
/// It is made of the kinds of the throwables and the methods they came through, in order, and not
/// of messages, line numbers or other things that change from machine to machine.
final class FaultCode {
    private static final int MOST_FRAMES = 24;
    private static final String CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// Lambdas and hidden classes are numbered anew at each start.
    private static final Pattern NUMBERED = Pattern.compile("(\\$\\$Lambda|0x[0-9a-f]+|/|\\d+)");

    private FaultCode() {}

    /// Eight characters, four and four, without those that read alike: `7KQ2-D0MX`.
    static String of(Throwable bug) {
        CRC32 first = new CRC32();
        CRC32 second = new CRC32();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable at = bug; at != null && seen.add(at); at = at.getCause()) {
            add(first, second, at.getClass().getName());
            StackTraceElement[] stack = at.getStackTrace();
            for (int i = 0; i < Math.min(stack.length, MOST_FRAMES); i++) {
                add(first, second, stack[i].getClassName() + "#" + stack[i].getMethodName());
            }
        }
        return (characters(first.getValue()) + "-" + characters(second.getValue()))
                .toUpperCase(Locale.ROOT);
    }

    private static void add(CRC32 first, CRC32 second, String text) {
        String same = NUMBERED.matcher(text).replaceAll("");
        for (int i = 0; i < same.length(); i++) {
            first.update(same.charAt(i));
            second.update(same.charAt(same.length() - 1 - i) + 1);
        }
    }

    private static String characters(long sum) {
        StringBuilder text = new StringBuilder();
        long rest = sum;
        for (int i = 0; i < 4; i++) {
            text.append(CHARACTERS.charAt((int) (rest % CHARACTERS.length())));
            rest /= CHARACTERS.length();
        }
        return text.toString();
    }
}

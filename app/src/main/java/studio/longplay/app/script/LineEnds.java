package studio.longplay.app.script;

import studio.longplay.engine.edit.ScriptChange;

/// The line ends of the user's file. The editor knows `\n` only; what is not edited keeps the ends
/// it was written with.
final class LineEnds {
    private LineEnds() {}

    /// The text as the editor has it.
    static String forEditor(String file) {
        return file.indexOf('\r') < 0 ? file : file.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// A change of the editor's text as the same change of the file's; new lines end as the file's
    /// first line does.
    static ScriptChange forFile(String file, ScriptChange change) {
        if (file.indexOf('\r') < 0) {
            return change;
        }
        int from = offset(file, 0, change.at());
        int to = offset(file, from, change.removed().length());
        String inserted = change.inserted().replace("\n", firstEnd(file));
        return new ScriptChange(from, file.substring(from, to), inserted);
    }

    /// Where in the file so many of the editor's characters further is.
    private static int offset(String file, int from, int characters) {
        int at = from;
        for (int i = 0; i < characters; i++) {
            at += file.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }

    private static String firstEnd(String file) {
        for (int at = 0; at < file.length(); at++) {
            if (file.charAt(at) == '\n') {
                return "\n";
            }
            if (file.charAt(at) == '\r') {
                return file.startsWith("\n", at + 1) ? "\r\n" : "\r";
            }
        }
        return "\n";
    }
}

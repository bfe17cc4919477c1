package studio.longplay.engine.render.translate;

import studio.longplay.engine.inference.bundle.MadeBy;
import studio.longplay.engine.render.models.MadeFiles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Captions as SubRip or WebVTT: what stands below a line of times is spoken; numbers, times, notes
/// and styles stay to the letter.
record CaptionText(List<Block> blocks) implements SpokenText {
    /// As long as a line of captions should be at most.
    private static final int LINE = 42;

    /// WebVTT has a place for remarks, SubRip has none.
    private static final String WEB = "WEBVTT";

    private static final String TIMES = "-->";
    private static final Pattern MARKS = Pattern.compile("<[^>]*>|\\{[^}]*\\}");

    /// Lines up to the next empty one.
    ///
    /// @param head up to the line of times; all of it if nothing is spoken
    /// @param spoken empty if nothing is
    private record Block(List<String> head, String spoken) {}

    static CaptionText of(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String block : text.replace("\r\n", "\n").replace('\r', '\n').split("\n{2,}")) {
            List<String> lines = block.lines().toList();
            int times = -1;
            for (int i = 0; i < lines.size() && times < 0; i++) {
                times = lines.get(i).contains(TIMES) ? i : -1;
            }
            if (times < 0) {
                blocks.add(new Block(lines, ""));
            } else {
                String spoken = String.join(" ", lines.subList(times + 1, lines.size()));
                String plain = MARKS.matcher(spoken).replaceAll("").strip();
                blocks.add(new Block(lines.subList(0, times + 1), plain));
            }
        }
        return new CaptionText(blocks);
    }

    @Override
    public List<String> stretches() {
        return blocks.stream().map(Block::spoken).filter(text -> !text.isEmpty()).toList();
    }

    @Override
    public String with(List<String> told, MadeBy by) {
        List<String> parts = new ArrayList<>();
        String first = blocks.isEmpty() ? "" : String.join("\n", blocks.getFirst().head());
        int next = 0;
        for (Block block : blocks) {
            String head = String.join("\n", block.head());
            boolean spoken = !block.spoken().isEmpty();
            parts.add(spoken ? head + "\n" + broken(told.get(next++)) : head);
            if (parts.size() == 1 && first.startsWith(WEB)) {
                parts.add(MadeFiles.NOTE + by.line());
            }
        }
        return String.join("\n\n", parts) + "\n";
    }

    /// In two lines, parted at the space nearest to the middle, if it is too long for one.
    private static String broken(String told) {
        if (told.length() <= LINE) {
            return told;
        }
        int best = -1;
        for (int i = told.indexOf(' '); i >= 0; i = told.indexOf(' ', i + 1)) {
            boolean nearer = Math.abs(2 * i - told.length()) < Math.abs(2 * best - told.length());
            best = best < 0 || nearer ? i : best;
        }
        return best < 0 ? told : told.substring(0, best) + "\n" + told.substring(best + 1);
    }
}

package studio.longplay.engine.render.deliver.report;

import java.util.Locale;

/// A picture in a page: SVG with our classes, `width` by `height` units, as wide as the page is.
final class Drawing {
    private final StringBuilder svg = new StringBuilder();

    /// @param said what it shows, for those who cannot see it
    Drawing(int width, int height, String said) {
        add(
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n",
                width, height, Page.escape(said));
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values));
    }

    void line(String kind, double x1, double y1, double x2, double y2) {
        add(
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                kind, x1, y1, x2, y2);
    }

    /// @param anchor `start`, `middle` or `end`
    void text(String anchor, double x, double y, String words) {
        add(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                x, y, anchor, Page.escape(words));
    }

    void path(String kind, CharSequence moves) {
        add("<path class=\"%s\" d=\"%s\"/>\n", kind, moves);
    }

    void dot(double x, double y) {
        add("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"2\"/>\n", x, y);
    }

    /// Begins what one remark is about; [#endRemark] ends it.
    void remark(String words) {
        add("<g><title>%s</title>", Page.escape(words));
    }

    void endRemark() {
        svg.append("</g>\n");
    }

    void box(String kind, double x, double y, double width, double height) {
        add(
                "<rect class=\"%s\" x=\"%.2f\" y=\"%.1f\" width=\"%.2f\" height=\"%.1f\"/>",
                kind, x, y, width, height);
    }

    String end() {
        return svg + "</svg>\n";
    }
}

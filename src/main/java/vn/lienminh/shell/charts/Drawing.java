package vn.lienminh.shell.charts;

import vn.lienminh.shell.Markup;

/// One drawing (hình vẽ) in SVG. On a page the style sheet colours it, in light and in dark; in a paper it carries
/// its own colours.
///
/// @param kind the class by which it is coloured
/// @param finding what it shows, in one sentence: its name for those who cannot see it
/// @param body the shapes, every text in them escaped
public record Drawing(String kind, int width, int height, String finding, String body) {
    private static final String PAPER = """
            text { font: 13px %s; fill: #333; }
            .map text { text-anchor: middle; font-size: 13.5px; }
            .map .vv { font-size: 14.5px; font-weight: bold; }
            .map rect { stroke: #fff; stroke-width: 1; fill: #eee; }
            .map .m1 rect { fill: #dde5f2; } .map .m2 rect { fill: #c0cee7; } .map .m3 rect { fill: #97aed6; }
            .map .m4 rect { fill: #55749f; } .map .m5 rect { fill: #27477f; }
            .map .m4 text, .map .m5 text { fill: #fff; }
            .map .hatch { stroke: #777; stroke-width: 1; fill: none; }
            .line .ax { stroke: #ccc; } .line .base { stroke: #333; }
            .line .ln { fill: none; stroke: #3d5f9c; stroke-width: 2.25; } .line .est { stroke-dasharray: 5 4; }
            .line .pt { fill: #3d5f9c; } .line .open { fill: #fff; stroke: #3d5f9c; stroke-width: 2; }
            .line .brk { stroke: #555; stroke-dasharray: 2 3; } .line .val { fill: #000; font-weight: bold; }
            .bars .trk { fill: #f1ede4; } .bars .b1 { fill: #3d5f9c; } .bars .tk { fill: #000; }
            .bars .n { font-weight: bold; fill: #000; text-anchor: end; } .bars .k { text-anchor: end; }
            """;

    /// For a page: no styles of its own, which the page's rules would refuse.
    public Markup onPage() {
        return new Markup("<svg class=\"" + kind + "\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"img\"><title>" + Markup.escape(finding) + "</title>" + body + "</svg>");
    }

    /// For a paper or a file: complete in itself.
    ///
    /// @param font the family that the paper embeds
    public String standalone(String font) {
        String first = kind.split(" ", 2)[0];
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" role=\"img\"><title>" + Markup.escape(finding)
                + "</title><style>" + PAPER.formatted("'" + font + "'")
                + "</style><g class=\"" + first + "\">" + body + "</g></svg>";
    }
}

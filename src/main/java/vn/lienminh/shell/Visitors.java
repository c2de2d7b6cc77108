package vn.lienminh.shell;

import jakarta.servlet.http.HttpServletRequest;
import vn.lienminh.kernel.Actor;

/// Who asks for a page (người truy cập). What knows accounts answers it; where nothing does, every visitor is the
/// operator of this machine.
public interface Visitors {
    Actor of(HttpServletRequest request);

    Reader reader(HttpServletRequest request);

    static Visitors operators() {
        return new Visitors() {
            @Override
            public Actor of(HttpServletRequest request) {
                return Actor.operator();
            }

            @Override
            public Reader reader(HttpServletRequest request) {
                return Reader.ANYBODY;
            }
        };
    }
}

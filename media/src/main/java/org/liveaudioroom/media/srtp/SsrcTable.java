package org.liveaudioroom.media.srtp;

/// The indices seen of each SSRC, for at most [#SSRCS_MAX]: a peer cannot make us remember more.
final class SsrcTable {
    static final int SSRCS_MAX = 16;
    static final int ABSENT = -1;

    private final int[] ssrcs = new int[SSRCS_MAX];
    private final ReplayWindow[] windows = new ReplayWindow[SSRCS_MAX];
    private int size;

    int find(int ssrc) {
        for (int i = 0; i < size; i++) {
            if (ssrcs[i] == ssrc) {
                return i;
            }
        }
        return ABSENT;
    }

    boolean isFull() {
        return size == SSRCS_MAX;
    }

    ReplayWindow window(int at) {
        return windows[at];
    }

    ReplayWindow add(int ssrc) {
        ReplayWindow window = new ReplayWindow();
        ssrcs[size] = ssrc;
        windows[size++] = window;
        return window;
    }
}

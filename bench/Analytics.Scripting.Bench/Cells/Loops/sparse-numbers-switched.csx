string Name(int code) => code switch
{
    100 => "continue", 200 => "ok", 201 => "created", 204 => "none", 301 => "moved", 302 => "found", 304 => "same",
    400 => "bad", 401 => "who", 403 => "no", 404 => "lost", 410 => "gone", 418 => "teapot", 500 => "broken", 503 => "busy",
    >= 600 => "beyond", < 0 => "below", _ => "other",
};
int[] codes = [200, 404, 503, 418, 7, 301, 204, 650, -3, 500, 410, 403, 100, 201, 401, 304];
====
int result = 0;
for (int i = 0; i < 40_000_000; i++) result += Name(codes[i & 15]).Length;

# Put a small application on app
# @zh: 在 app 上放一个小应用
# @on: app
# @fixture: stands in for your application: it shows what arrives, is slow on /slow, and speaks WebSocket on /ws
# @zh-fixture: 代替你的应用：原样显示收到的请求，/slow 故意很慢，/ws 支持 WebSocket
# @timeout: 2m
# @within: 30s
# @matches: ^connection \d+$

apt-get update
apt-get install -y curl python3-minimal
cat > /usr/local/bin/app <<'END'
#!/usr/bin/python3
import base64, hashlib, itertools, socket, threading, time

numbers = itertools.count(1)

def talk(out, key):
    accept = base64.b64encode(hashlib.sha1(f"{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11".encode()).digest()).decode()
    out.write(f"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n".encode())
    for text in (b"first message\n", b"second message\n"):
        out.write(bytes([0x81, len(text)]) + text)
        time.sleep(2.5)
    out.write(bytes([0x88, 0]))

def serve(connection, number):
    with connection, connection.makefile("rb") as lines, connection.makefile("wb", buffering=0) as out:
        while request := lines.readline().decode().strip():
            headers = {}
            while line := lines.readline().decode().strip():
                name, value = line.split(": ", 1)
                headers[name.lower()] = value
            lines.read(int(headers.get("content-length", 0)))
            path, ending = request.split()[1], headers.get("connection", "").lower()
            if path == "/ws" and headers.get("upgrade") == "websocket" and ending == "upgrade":
                return talk(out, headers["sec-websocket-key"])
            if path == "/slow":
                time.sleep(4)
            status = "426 Upgrade Required" if path == "/ws" else "200 OK"
            text = f"connection {number}\n{request}\n" + "".join(f"{name}: {value}\n" for name, value in headers.items())
            out.write(f"HTTP/1.1 {status}\r\nContent-Type: text/plain\r\nContent-Length: {len(text)}\r\n\r\n{text}".encode())
            if ending == "close":
                return

server = socket.create_server(("", 8000), backlog=128)
for number in itertools.count(1):
    threading.Thread(target=serve, args=(server.accept()[0], number), daemon=True).start()
END
chmod 755 /usr/local/bin/app
printf '[Service]\nExecStart=/usr/local/bin/app\n' > /etc/systemd/system/app.service
systemctl daemon-reload
systemctl restart app
curl -sS --retry 5 --retry-connrefused http://app:8000/

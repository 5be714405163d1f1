// One socket to the room: the newest picture comes in, what somebody does goes out. It comes back by itself.
export const told = JSON.parse(document.getElementById("told").textContent);

export function live(path, onPicture, onLost = () => {}) {
  let socket, over = false;
  const waiting = [];  // what was tapped while there was no connection
  const open = () => {
    socket = new WebSocket(`ws://${location.host}${path}`);
    socket.onmessage = (event) => {
      const picture = JSON.parse(event.data);
      if (!picture.open) return close();
      onPicture(picture);
    };
    socket.onopen = () => waiting.splice(0).forEach((message) => socket.send(message));
    socket.onclose = (event) => {
      if (over) return;
      if (event.code === 4001) return location.assign("/");
      onLost();
      setTimeout(open, 800);
    };
  };
  const close = () => {
    over = true;
    document.querySelector("main").innerHTML = told.closed;
    socket.close();
  };
  open();
  return (message) => {
    const said = JSON.stringify(message);
    if (socket.readyState === WebSocket.OPEN) socket.send(said);
    else waiting.push(said);
  };
}

// Another block or activity is another page.
export function follows(picture) {
  if (picture.block === told.block && picture.activity === told.activity) return true;
  location.reload();
  return false;
}
